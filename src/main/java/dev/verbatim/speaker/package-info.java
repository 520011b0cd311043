/**
 * Those who are quoted, across all articles.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Speakers of the same name are one; the id is the name in letters that are safe in a path.
 *   <li>The counts and days of a speaker are those of its appearances: each article that quotes it
 *       is counted once, however often it is sent, and no longer when it is deleted.
 *   <li>A speaker whose last quotation is gone is gone too.
 * </ul>
 */
package dev.verbatim.speaker;
