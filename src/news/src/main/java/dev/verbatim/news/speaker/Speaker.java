package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Someone who is quoted, across all articles.
 *
 * @param id the first name it had, in letters that are safe in a path
 * @param profile who it is
 * @param counts how many quotations there are
 * @param days when it is quoted
 * @param stamp its version; created in 1970 where it was stored before that was kept
 * @param pendingRenames renames and merges that its quotations may not show yet
 */
public record Speaker(
    String id,
    SpeakerProfile profile,
    QuoteCounts counts,
    QuotedDays days,
    Stamp stamp,
    List<String> pendingRenames) {

  public Speaker {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(stamp, "stamp");
    pendingRenames = List.copyOf(pendingRenames);
  }

  /** A speaker whom an article names for the first time, with no quotation yet. */
  public static Speaker of(String id, Source source, Instant now) {
    return new Speaker(
        id,
        SpeakerProfile.of(source).withoutOwnName(),
        QuoteCounts.NONE,
        QuotedDays.NONE,
        new Stamp(0, now, now),
        List.of());
  }

  public String name() {
    return profile.name();
  }

  public SourceKind kind() {
    return profile.kind();
  }

  /** What an article or an editor says it is, or null. */
  public String description() {
    return profile.description();
  }

  /** Other names it goes by. */
  public List<String> aliases() {
    return profile.aliases();
  }

  /** URIs of the same speaker elsewhere. */
  public List<String> sameAs() {
    return profile.sameAs();
  }

  /** How many quotations count. */
  public int quoteCount() {
    return counts.quotes();
  }

  /** The day of the first article that quotes it (UTC); null while none counts. */
  public LocalDate firstQuoted() {
    return days.first();
  }

  /** The day of the last one. */
  public LocalDate lastQuoted() {
    return days.last();
  }

  /** Counts up from 1 with every change. */
  public int version() {
    return stamp.version();
  }

  /** When it last changed. */
  public Instant updatedAt() {
    return stamp.updatedAt();
  }

  /** The same speaker, and what one more article says of it. What editors said stays. */
  public Speaker described(Source source) {
    return source == null ? this : withProfile(profile.plus(source));
  }

  /** The same speaker, a version later, with these quotations. */
  public Speaker counted(QuoteCounts newCounts, QuotedDays newDays, Instant now) {
    return new Speaker(id, profile, newCounts, newDays, stamp.next(now), pendingRenames);
  }

  /** The same speaker, a version later, as an editor has changed it. */
  public Speaker edited(ChangeSpeaker change, Instant now) {
    return withProfile(profile.plus(change)).withStamp(stamp.next(now));
  }

  /** Both as one, a version later. */
  public Speaker merged(Speaker other, Instant now) {
    return withProfile(profile.plus(other.profile))
        .counted(counts.plus(other.counts), days.plus(other.days), now);
  }

  public Speaker withProfile(SpeakerProfile newProfile) {
    return new Speaker(id, newProfile, counts, days, stamp, pendingRenames);
  }

  public Speaker withStamp(Stamp newStamp) {
    return new Speaker(id, profile, counts, days, newStamp, pendingRenames);
  }

  public Speaker withPendingRenames(List<String> renames) {
    return new Speaker(id, profile, counts, days, stamp, renames);
  }
}
