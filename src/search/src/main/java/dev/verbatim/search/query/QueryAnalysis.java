package dev.verbatim.search.query;

/**
 * What somebody looks for, as one dictionary reads it.
 *
 * <p>Texts are kept in the stems of their own language, so words are read with every dictionary in
 * use, and each reading is put to the texts of its dictionary alone.
 *
 * @param dictionary the dictionary
 * @param query the query, in PostgreSQL's syntax for {@code tsquery}
 */
record QueryAnalysis(String dictionary, String query) {}
