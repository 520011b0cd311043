package dev.verbatim.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Someone who is quoted, across all articles.
 *
 * @param id the name in letters that are safe in a path
 * @param name the name
 * @param kind what it is
 * @param description what an article says it is, or null
 * @param aliases other names it goes by
 * @param quoteCount how many quotations there are
 * @param firstQuoted the day of the first article that quotes it (UTC)
 * @param lastQuoted the day of the last one
 * @param version counts up from 1 with every change
 * @param updatedAt when it last changed
 */
public record Speaker(
    String id,
    String name,
    SourceKind kind,
    String description,
    List<String> aliases,
    int quoteCount,
    LocalDate firstQuoted,
    LocalDate lastQuoted,
    int version,
    Instant updatedAt) {

  private static final int MOST_ALIASES = 50;

  public Speaker {
    aliases = List.copyOf(aliases);
  }

  /** The speaker that a first appearance makes known. */
  static Speaker firstSeen(Appearance appearance, Instant now) {
    Source source = appearance.source();
    LocalDate day = day(appearance);
    return new Speaker(
        appearance.speakerId(),
        source.name(),
        source.kind(),
        source.description(),
        source.aliases(),
        appearance.quotes(),
        day,
        day,
        1,
        now);
  }

  /** The same speaker, quoted in one article more. */
  Speaker plus(Appearance appearance, Instant now) {
    LocalDate day = day(appearance);
    return new Speaker(
        id,
        name,
        kind == SourceKind.UNKNOWN ? appearance.source().kind() : kind,
        description == null ? appearance.source().description() : description,
        aliasesWith(appearance.source()),
        quoteCount + appearance.quotes(),
        firstQuoted == null || day.isBefore(firstQuoted) ? day : firstQuoted,
        lastQuoted == null || day.isAfter(lastQuoted) ? day : lastQuoted,
        version + 1,
        now);
  }

  /** The same speaker with one article less, first and last quoted on these days. */
  Speaker minus(int quotes, LocalDate first, LocalDate last, Instant now) {
    return new Speaker(
        id, name, kind, description, aliases, quoteCount - quotes, first, last, version + 1, now);
  }

  private List<String> aliasesWith(Source source) {
    Set<String> all = new LinkedHashSet<>(aliases);
    all.add(source.name());
    all.addAll(source.aliases());
    all.remove(name);
    return all.stream().limit(MOST_ALIASES).toList();
  }

  private static LocalDate day(Appearance appearance) {
    return LocalDate.ofInstant(appearance.published(), ZoneOffset.UTC);
  }
}
