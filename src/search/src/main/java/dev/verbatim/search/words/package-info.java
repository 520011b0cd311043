/**
 * Words as search compares them: those of texts, and those that somebody has typed.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Texts and queries are read by the same rules, so a text is found by its own words.
 *   <li>The words of a text are counted as PostgreSQL counts them, so a place in one is a place in
 *       the other.
 * </ul>
 */
package dev.verbatim.search.words;
