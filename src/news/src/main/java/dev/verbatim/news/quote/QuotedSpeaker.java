package dev.verbatim.news.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.extraction.Span;
import java.util.List;

/**
 * Whose words a quotation is.
 *
 * @param id the speaker's id
 * @param name the speaker's name
 * @param mention where the article says so; null when an editor has said it
 * @param sameAs URIs of the speaker elsewhere
 */
public record QuotedSpeaker(
    String id,
    String name,
    Span mention,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sameAs) {

  public QuotedSpeaker {
    sameAs = sameAs == null ? List.of() : List.copyOf(sameAs);
  }

  /** The same speaker, named at another place. */
  QuotedSpeaker withMention(Span newMention) {
    return new QuotedSpeaker(id, name, newMention, sameAs);
  }
}
