/**
 * What search follows: the views of the news.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Speakers are those that a view shows. Nothing of a merge is decided here.
 * </ul>
 */
package dev.verbatim.source;
