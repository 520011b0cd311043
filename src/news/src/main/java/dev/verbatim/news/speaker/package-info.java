/**
 * Those who are quoted by name, across all articles.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Speakers of the same name are one; the id is the name in letters that are safe in a path.
 *   <li>The counts and days of a speaker are those of its ledgerEntries: each article that quotes
 *       it is counted once, however often it is sent, and no longer when it is deleted.
 *   <li>A speaker whose last quotation is gone is gone too, unless an editor has changed it.
 *   <li>An id leads to one speaker for good: one that was merged away to the other. Redirects never
 *       run in a circle.
 *   <li>What editors say of a speaker is not changed by articles.
 * </ul>
 */
package dev.verbatim.news.speaker;
