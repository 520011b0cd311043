package dev.verbatim.news.speaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A speaker on the wire. */
public record SpeakerView(
    String id,
    String name,
    String kind,
    String description,
    List<String> aliases,
    List<String> sameAs,
    int quoteCount,
    LocalDate firstQuoted,
    LocalDate lastQuoted,
    Integer version) {

  /** A speaker that is kept. */
  public static SpeakerView of(Speaker speaker) {
    return new SpeakerView(
        speaker.id(),
        speaker.name(),
        speaker.kind().name().toLowerCase(Locale.ROOT),
        speaker.description(),
        speaker.aliases(),
        speaker.sameAs(),
        speaker.quoteCount(),
        speaker.firstQuoted(),
        speaker.lastQuoted(),
        speaker.version());
  }

  /** What one text alone says of a speaker; the counts are those of the text. */
  public static SpeakerView of(LedgerEntry appearance) {
    return new SpeakerView(
        appearance.speakerId(),
        appearance.source().name(),
        appearance.source().kind().name().toLowerCase(Locale.ROOT),
        appearance.source().description(),
        appearance.source().aliases(),
        List.of(),
        appearance.tally().quotes(),
        null,
        null,
        null);
  }
}
