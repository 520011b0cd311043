package dev.verbatim.search;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody looks for, as one dictionary reads it.
 *
 * <p>Texts are kept in the stems of their own language, so words are read with every dictionary in
 * use, and each reading is put to the texts of its dictionary alone.
 *
 * @param dictionary the dictionary
 * @param query the query, in PostgreSQL's syntax for {@code tsquery}
 */
record Reading(String dictionary, String query) {

  /**
   * {@code querytree} is what an index can answer of a query: nothing, where all words are stop
   * words; {@code T} (everything), where it only leaves out.
   */
  private static final String READ =
      """
      select dictionary, cast(query as text), querytree(query)
      from dictionary_in_use,
        lateral websearch_to_tsquery(news_configuration(dictionary), :words) as query
      where cast(:language as text) is null or dictionary = news_dictionary(:language)
      order by dictionary
      """;

  private static final String EVERYTHING = "T";

  /**
   * The readings that find something, by dictionary.
   *
   * @param language a BCP 47 tag, or null for all
   * @throws OnlyExclusions when it says only what to leave out
   */
  static List<Reading> of(String words, String language) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        Panache.getEntityManager()
            .createNativeQuery(READ, Object[].class)
            .setParameter("words", words)
            .setParameter("language", language)
            .getResultList();
    List<Reading> readings =
        rows.stream()
            .filter(row -> !Stream.of("", EVERYTHING).anyMatch(row[2]::equals))
            .map(row -> new Reading((String) row[0], (String) row[1]))
            .toList();
    if (readings.isEmpty() && rows.stream().anyMatch(row -> Objects.equals(row[2], EVERYTHING))) {
      throw new OnlyExclusions();
    }
    return readings;
  }

  /** What is looked for says only what to leave out. */
  static final class OnlyExclusions extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
