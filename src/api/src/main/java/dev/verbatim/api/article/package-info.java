/**
 * Resources of articles: single ones, lists, many at once, exports, and extractions that store
 * nothing.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A change needs the entity tag of what it changes.
 * </ul>
 */
package dev.verbatim.api.article;
