package dev.verbatim.search.projection;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.database.SearchUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares rows with what they should hold. */
@Singleton
public class RowDifferences {

  private static final int LONGEST_VALUE = 60;

  private final RowViews views;

  @Inject
  public RowDifferences(RowViews views) {
    this.views = views;
  }

  /**
   * In words, what is not as it should be.
   *
   * @param changes what articles and speakers are now
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public Map<Entity, String> of(Collection<Change> changes) {
    return InTransaction.call(() -> compare(changes));
  }

  /**
   * What is quarantined and why, a line each.
   *
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public static List<String> quarantined() {
    return InTransaction.call(
        () ->
            QuarantinedRow.<QuarantinedRow>listAll().stream()
                .map(row -> "%s at %d: %s".formatted(row.entity, row.generation, row.reason))
                .toList());
  }

  private Map<Entity, String> compare(Collection<Change> changes) {
    List<Entity> entities = changes.stream().map(Change::entity).toList();
    Quarantine quarantine = Quarantine.of(entities);
    Map<Entity, EntityRow> rows = EntityRows.of(entities);
    Map<String, Map<String, QuoteRow>> quotes = EntityRows.quotes(entities);
    Map<Entity, String> differences = new LinkedHashMap<>();
    for (Change change : changes) {
      boolean withheld = quarantine.holds(change);
      if (change.content() instanceof Change.Withheld && !withheld) {
        differences.put(change.entity(), "cannot be read, and is not quarantined");
        continue;
      }
      String what =
          differing(
              expected(change, withheld),
              found(
                  rows.getOrDefault(change.entity(), nothing(change.entity())),
                  change.entity().kind() == Entity.Kind.ARTICLE
                      ? quotes.getOrDefault(change.entity().id(), Map.of())
                      : Map.of()));
      if (!what.isEmpty()) {
        differences.put(change.entity(), what);
      }
    }
    return differences;
  }

  private Map<String, Object> expected(Change change, boolean withheld) {
    EntityRow row = nothing(change.entity());
    Map<String, QuoteRow> quotes = new TreeMap<>();
    if (!withheld) {
      row.take(change, views, Instant.EPOCH);
      if (change.content() instanceof Change.News news) {
        for (Quote quote : news.quotes()) {
          QuoteRow quoteRow = QuoteRow.empty(quote.id());
          quoteRow.take(quote, news.article(), views);
          quotes.put(quote.id(), quoteRow);
        }
      }
    }
    return found(row, quotes);
  }

  private static EntityRow nothing(Entity entity) {
    EntityRow row = EntityRows.empty(entity);
    row.goneAt = Instant.EPOCH;
    return row;
  }

  private static Map<String, Object> found(EntityRow row, Map<String, QuoteRow> quotes) {
    Map<String, Object> facts = new LinkedHashMap<>();
    // Which of its states what is gone was last in, nobody can tell once that is forgotten.
    facts.put("generation", row.goneAt == null ? row.generation : null);
    facts.putAll(row.facts());
    quotes.forEach((id, quote) -> facts.put("quote " + id, quote.facts()));
    return facts;
  }

  private static String differing(Map<String, Object> expected, Map<String, Object> found) {
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
        .map(
            name ->
                "%s is %s, not %s"
                    .formatted(name, shortened(found.get(name)), shortened(expected.get(name))))
        .collect(Collectors.joining("; "));
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "\u2026";
  }
}
