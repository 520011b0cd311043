package dev.verbatim.news.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quotation's speaker on the wire; without {@code id} and {@code kind} when it is unnamed.
 *
 * @param id the id of a named speaker
 * @param name the name, or the words for an unnamed speaker
 * @param kind what a named speaker is
 * @param sameAs URIs of a named speaker elsewhere
 */
@Schema(name = "QuotedSpeaker")
public record QuotedSpeakerView(
    String id,
    String name,
    String kind,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sameAs) {

  /** The view of a speaker; null where the speaker is. */
  static QuotedSpeakerView of(QuotedSpeaker speaker) {
    return speaker == null
        ? null
        : new QuotedSpeakerView(
            speaker.id(),
            speaker.name(),
            speaker.isNamed() ? speaker.kind().name().toLowerCase(Locale.ROOT) : null,
            speaker.sameAs());
  }
}
