package dev.verbatim.search.following;

import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.projection.ArticleRow;
import dev.verbatim.search.projection.EntityRow;
import dev.verbatim.search.projection.QuarantinedRow;
import dev.verbatim.search.projection.QuoteRow;
import dev.verbatim.search.projection.SpeakerRow;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that search knows.
 *
 * @param rows the facts of all rows that hold something
 * @param quarantined what is quarantined, and at which generation
 */
record RowFacts(Map<String, Map<String, Object>> rows, Map<String, Long> quarantined) {

  private static final String EVERYTHING =
      """
      with a as (delete from article), q as (delete from quote), s as (delete from speaker),
        p as (delete from progress)
      delete from quarantine
      """;

  static RowFacts read() {
    return InTransaction.call(
        () -> {
          RowFacts all = new RowFacts(new TreeMap<>(), new TreeMap<>());
          all.note("article ", ArticleRow.<ArticleRow>listAll());
          all.note("speaker ", SpeakerRow.<SpeakerRow>listAll());
          QuoteRow.<QuoteRow>streamAll()
              .forEach(row -> all.rows.put("quote " + row.id, row.facts()));
          QuarantinedRow.<QuarantinedRow>streamAll()
              .forEach(row -> all.quarantined.put(row.entity, row.generation));
          return all;
        });
  }

  /** Forgets all of it, as a new database has. */
  static void drop() {
    Recovered.call(
        () ->
            InTransaction.call(
                () -> Panache.getEntityManager().createNativeQuery(EVERYTHING).executeUpdate()));
  }

  private void note(String kind, List<? extends EntityRow> all) {
    all.stream()
        .filter(row -> row.goneAt == null)
        .forEach(
            row -> {
              Map<String, Object> facts = row.facts();
              facts.put("generation", row.generation);
              rows.put(kind + row.id, facts);
            });
  }
}
