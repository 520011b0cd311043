package dev.verbatim.server.search;

import dev.verbatim.platform.table.Revision;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.projection.ArticleRow;
import dev.verbatim.search.projection.QuarantinedRow;
import dev.verbatim.search.projection.QuoteRow;
import dev.verbatim.search.projection.SpeakerRow;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that search knows.
 *
 * @param rows the facts of all rows that say something
 * @param quarantined what is quarantined, and at which revision
 */
record RowFacts(Map<String, Map<String, Object>> rows, Map<String, Revision> quarantined) {

  static RowFacts read() {
    return InTransaction.call(
        () -> {
          RowFacts all = new RowFacts(new TreeMap<>(), new TreeMap<>());
          ArticleRow.<ArticleRow>streamAll()
              .forEach(
                  row -> all.note("article " + row.id, row.facts(), ArticleRow.empty("").facts()));
          QuoteRow.<QuoteRow>streamAll()
              .forEach(row -> all.note("quote " + row.item, row.facts(), new QuoteRow().facts()));
          SpeakerRow.<SpeakerRow>streamAll()
              .forEach(
                  row -> all.note("speaker " + row.id, row.facts(), SpeakerRow.empty("").facts()));
          QuarantinedRow.<QuarantinedRow>streamAll()
              .forEach(row -> all.quarantined.put(row.item, row.revision));
          return all;
        });
  }

  /** Forgets all of it, as a new database has. */
  static void drop() {
    InTransaction.call(
        () ->
            Panache.getEntityManager()
                .createNativeQuery(
                    """
                    with a as (delete from article), q as (delete from quote),
                      s as (delete from speaker), p as (delete from progress)
                    delete from set_aside
                    """)
                .executeUpdate());
  }

  private void note(String row, Map<String, Object> facts, Map<String, Object> nothing) {
    if (!facts.equals(nothing)) {
      rows.put(row, facts);
    }
  }
}
