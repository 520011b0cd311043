package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Someone who is quoted, across all articles.
 *
 * @param id the first name it had, in letters that are safe in a path
 * @param name the name
 * @param kind what it is
 * @param description what an article or an editor says it is, or null
 * @param aliases other names it goes by
 * @param sameAs URIs of the same one elsewhere
 * @param tally how many quotations there are
 * @param firstQuoted the day of the first article that quotes it (UTC); null while none counts
 * @param lastQuoted the day of the last one
 * @param version counts up from 1 with every change
 * @param createdAt when it was first quoted here; 1970 where it was stored before that was kept
 * @param updatedAt when it last changed
 * @param edited whether an editor has changed it, so that articles no longer do
 * @param following changes whose quotations may not have followed yet
 */
public record Speaker(
    String id,
    String name,
    SourceKind kind,
    String description,
    List<String> aliases,
    List<String> sameAs,
    QuoteCounts tally,
    LocalDate firstQuoted,
    LocalDate lastQuoted,
    int version,
    Instant createdAt,
    Instant updatedAt,
    boolean edited,
    List<String> following) {

  /** Aliases that a speaker has at the most. */
  static final int MOST_ALIASES = 50;

  public Speaker {
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
    following = List.copyOf(following);
  }

  /** A speaker of whom an article tells for the first time, with no quotation yet. */
  public static Speaker of(String id, Source source, Instant now) {
    return new Speaker(
        id,
        source.name(),
        source.kind(),
        source.description(),
        source.aliases().stream().filter(alias -> !alias.equals(source.name())).toList(),
        List.of(),
        QuoteCounts.NONE,
        null,
        null,
        0,
        now,
        now,
        false,
        List.of());
  }

  /** How many quotations count. */
  public int quoteCount() {
    return tally.quotes();
  }

  /** The same speaker, and what one article more says of it. What editors said stays. */
  public Speaker described(Source source) {
    return edited || source == null
        ? this
        : new Speaker(
            id,
            name,
            kind == SourceKind.UNKNOWN ? source.kind() : kind,
            description == null ? source.description() : description,
            aliasesWith(source),
            sameAs,
            tally,
            firstQuoted,
            lastQuoted,
            version,
            createdAt,
            updatedAt,
            false,
            following);
  }

  /** The same speaker, a version later, with these quotations. */
  public Speaker counted(QuoteCounts newTally, LocalDate first, LocalDate last, Instant now) {
    return new Speaker(
        id,
        name,
        kind,
        description,
        aliases,
        sameAs,
        newTally,
        first,
        last,
        version + 1,
        createdAt,
        now,
        edited,
        following);
  }

  /** The same speaker, a version later, as an editor has put it. */
  public Speaker edited(ChangeSpeaker change, Instant now) {
    Set<String> names = new LinkedHashSet<>(change.aliases());
    if (!change.name().equals(name)) {
      // Whoever looks for the old name finds it still.
      names.add(name);
    }
    names.remove(change.name());
    return new Speaker(
        id,
        change.name(),
        change.sourceKind(),
        change.description(),
        names.stream().limit(MOST_ALIASES).toList(),
        change.sameAs(),
        tally,
        firstQuoted,
        lastQuoted,
        version + 1,
        createdAt,
        now,
        true,
        following);
  }

  /** Both as one, a version later. */
  public Speaker merged(Speaker other, Instant now) {
    Set<String> names = new LinkedHashSet<>(aliases);
    names.add(other.name);
    names.addAll(other.aliases);
    names.remove(name);
    Set<String> elsewhere = new LinkedHashSet<>(sameAs);
    elsewhere.addAll(other.sameAs);
    return new Speaker(
        id,
        name,
        kind == SourceKind.UNKNOWN ? other.kind : kind,
        description == null ? other.description : description,
        names.stream().limit(MOST_ALIASES).toList(),
        elsewhere.stream().limit(ChangeSpeaker.MOST_SAME_AS).toList(),
        tally.plus(other.tally),
        first(firstQuoted, other.firstQuoted),
        last(lastQuoted, other.lastQuoted),
        version + 1,
        createdAt,
        now,
        true,
        following);
  }

  /** The same speaker, whose quotations have these changes to follow. */
  public Speaker following(List<String> changes) {
    return new Speaker(
        id,
        name,
        kind,
        description,
        aliases,
        sameAs,
        tally,
        firstQuoted,
        lastQuoted,
        version,
        createdAt,
        updatedAt,
        edited,
        changes);
  }

  /** The earlier of two days, of which either may be missing. */
  public static LocalDate first(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /** The later of two days, of which either may be missing. */
  public static LocalDate last(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private List<String> aliasesWith(Source source) {
    Set<String> all = new LinkedHashSet<>(aliases);
    all.add(source.name());
    all.addAll(source.aliases());
    all.remove(name);
    return all.stream().limit(MOST_ALIASES).toList();
  }
}
