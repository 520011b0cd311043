/**
 * Search as a projection: what it reads of articles and speakers, and how that gets into its rows.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>What is written into rows was read from the source after the change was heard of.
 *   <li>Which store the source is made of, nothing here knows.
 * </ul>
 */
package dev.verbatim.search.following;
