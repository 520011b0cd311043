/**
 * Keeps speakers, their counts, names and redirects.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article counts once for a speaker, however often it is sent.
 *   <li>An id leads to one speaker for good. Redirects never run in a circle.
 * </ul>
 */
package dev.verbatim.store.speaker;
