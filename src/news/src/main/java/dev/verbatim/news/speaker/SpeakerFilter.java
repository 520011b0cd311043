package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;

/**
 * Which speakers a list shows.
 *
 * @param prefix how their names begin, whatever case and accents; null for all
 * @param kind what they are; null for all
 */
public record SpeakerFilter(String prefix, SourceKind kind) {

  /** Whether a speaker is of the kind that is asked for. */
  public boolean isOfKind(Speaker speaker) {
    return kind == null || kind == speaker.kind();
  }
}
