/**
 * Keeps articles with their quotations.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article and its quotations become visible together, change together and vanish together.
 *   <li>The same text from the same publisher is one article. A URL belongs to one article.
 *   <li>A write that was cut off is completed or taken back by the next one.
 * </ul>
 */
package dev.verbatim.store.article;
