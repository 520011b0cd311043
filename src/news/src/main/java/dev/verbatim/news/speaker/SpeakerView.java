package dev.verbatim.news.speaker;

import dev.verbatim.platform.value.VersionTag;
import java.time.Instant;
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
    Integer version,
    Instant asOf,
    String etag) {

  /** A speaker that is kept. */
  public static SpeakerView of(Speaker speaker) {
    return view(
        speaker.id(),
        speaker.profile(),
        speaker.counts(),
        speaker.days(),
        speaker.version(),
        speaker.asOf(),
        VersionTag.header(speaker.tag()));
  }

  /** What one text alone says of a speaker; the counts are those of the text. */
  public static SpeakerView of(QuotedSource quoted, QuoteCounts counts) {
    return view(
        quoted.speakerId(),
        SpeakerProfile.of(quoted.source()),
        counts,
        QuotedDays.NONE,
        null,
        null,
        null);
  }

  private static SpeakerView view(
      String id,
      SpeakerProfile profile,
      QuoteCounts counts,
      QuotedDays days,
      Integer version,
      Instant asOf,
      String etag) {
    return new SpeakerView(
        id,
        profile.name(),
        profile.kind().name().toLowerCase(Locale.ROOT),
        profile.description(),
        profile.aliases(),
        profile.sameAs(),
        counts.quotes(),
        days.first(),
        days.last(),
        version,
        asOf,
        etag);
  }
}
