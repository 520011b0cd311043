/**
 * Articles: how a text comes in, what is kept of it and how it is read again.
 *
 * <p>{@link dev.verbatim.store.ingestion.Ingestion} is the one way in, for a request and for a seed
 * alike: it checks the article, has its quotations found, and hands everything to {@link
 * dev.verbatim.store.article.Articles} to be stored.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article, its quotations and its share in the counts of speakers and publisher become
 *       visible together, and vanish together.
 *   <li>The same text from the same publisher is one article: its id is derived from both, and
 *       stays when they change. A URL belongs to one article.
 *   <li>An article and its quotations change together. What editors said of a quotation is kept
 *       where its words still stand.
 *   <li>A body is kept as {@code BodyText} leaves it, and offsets count in that.
 * </ul>
 */
package dev.verbatim.news.article;
