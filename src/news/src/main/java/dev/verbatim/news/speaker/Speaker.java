package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.value.VersionTag;
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
 * @param version counts up with every change that an editor makes, from 1: that of a speaker whom
 *     none has changed
 * @param asOf since when an editor's change is not followed by all quotations: lists and counts may
 *     show them as they were then; null while all follow
 */
public record Speaker(
    String id,
    SpeakerProfile profile,
    QuoteCounts counts,
    QuotedDays days,
    int version,
    Instant asOf) {

  /** A speaker whom all quotations follow. */
  public Speaker(
      String id, SpeakerProfile profile, QuoteCounts counts, QuotedDays days, int version) {
    this(id, profile, counts, days, version, null);
  }

  public Speaker {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(days, "days");
  }

  /** The entity tag. Counts change with every article; a change has to name the version alone. */
  public String tag() {
    return VersionTag.shown(
        String.valueOf(version), id, profile.toString(), counts.toString(), days.toString());
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

  /** The same speaker as editors have decided; null means that none has. */
  public Speaker decided(SpeakerDecision decision) {
    return new Speaker(
        id,
        decision == null || decision.profile() == null ? profile : decision.profile(),
        counts,
        days,
        versionOf(decision),
        version < versionOf(decision) ? decision.stamp().updatedAt() : asOf);
  }

  /** The same speaker, of whose quotations some are as they were at a time. */
  public Speaker asOf(Instant time) {
    return new Speaker(id, profile, counts, days, version, time);
  }

  /** The version of a speaker about whom that was decided. */
  public static int versionOf(SpeakerDecision decision) {
    return decision == null ? 1 : decision.version() + 1;
  }

  /** The same speaker with other counts. */
  public Speaker counting(QuoteCounts newCounts) {
    return new Speaker(id, profile, newCounts, days, version, asOf);
  }

  /** The same speaker with the quotations of another, which was merged into it. */
  public Speaker joined(Speaker other) {
    return new Speaker(
        id,
        profile.joined(other.profile),
        counts.plus(other.counts),
        days.plus(other.days),
        version,
        asOf);
  }
}
