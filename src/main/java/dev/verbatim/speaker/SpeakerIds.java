package dev.verbatim.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.platform.Slugs;

/** The ids of speakers: their names, brought to one form, in letters that are safe in a path. */
public final class SpeakerIds {

  private SpeakerIds() {}

  /** The id of the speaker that a source is, in whichever article it speaks. */
  public static String of(Source source) {
    return Slugs.of(source.canonicalName());
  }
}
