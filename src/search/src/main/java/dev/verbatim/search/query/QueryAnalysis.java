package dev.verbatim.search.query;

/**
 * The words of a query, as one dictionary reads them.
 *
 * <p>Texts are kept in the stems of their own language, so words are read with every dictionary in
 * use, and each analysis is compared only with the texts of its dictionary.
 *
 * @param dictionary the dictionary
 * @param query the query, in PostgreSQL's syntax for {@code tsquery}
 */
record QueryAnalysis(String dictionary, String query) {}
