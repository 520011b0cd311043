package dev.verbatim.news.quote;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.Speaker;
import java.util.List;
import java.util.Objects;

/**
 * Whose words a quotation is: a speaker with a name, who is the same one in every article, or an
 * unnamed one of whom this article has only a description ("a senior official").
 *
 * @param id the speaker's id; null for an unnamed one, which is in no list and no count
 * @param name the speaker's name, or the words for an unnamed one
 * @param kind what the speaker is; {@code UNKNOWN} for an unnamed one
 * @param sameAs URIs of the speaker elsewhere; none for an unnamed one
 */
public record QuotedSpeaker(String id, String name, SourceKind kind, List<String> sameAs) {

  public QuotedSpeaker {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    sameAs = List.copyOf(sameAs);
  }

  /** A speaker as it is known now. */
  public static QuotedSpeaker of(Speaker speaker) {
    return new QuotedSpeaker(speaker.id(), speaker.name(), speaker.kind(), speaker.sameAs());
  }

  /** A speaker of whom nothing but the name is known. */
  public static QuotedSpeaker named(String id, String name) {
    return new QuotedSpeaker(Objects.requireNonNull(id, "id"), name, SourceKind.UNKNOWN, List.of());
  }

  /** A speaker whom the article describes and does not name. */
  public static QuotedSpeaker unnamed(String description) {
    return new QuotedSpeaker(null, description, SourceKind.UNKNOWN, List.of());
  }

  /** Whether it is a speaker of all articles, and not of this one only. */
  public boolean isNamed() {
    return id != null;
  }
}
