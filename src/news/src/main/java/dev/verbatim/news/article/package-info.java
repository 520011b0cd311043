/**
 * Articles: what is kept of them, how they are stored and how they are shown.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article, its quotations and its share in the counts of speakers and publisher become
 *       visible together, and vanish together.
 *   <li>The same text from the same publisher is one article: its id is derived from both, and
 *       stays when they change. A URL belongs to one article.
 *   <li>An article and its quotations change together. What editors said of a quotation is kept
 *       where its words are still in the text.
 *   <li>A body is kept as {@link dev.verbatim.news.article.BodyText} leaves it, and offsets count
 *       in that.
 *   <li>A stored item names each of its attributes once, and reads what older versions wrote.
 * </ul>
 */
package dev.verbatim.news.article;
