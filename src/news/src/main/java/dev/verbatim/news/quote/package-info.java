/**
 * Quotations: what is kept of them, how they are stored and how they are shown.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>{@code body[start,end)}, counted in code points, is exactly the words that a span shows.
 *   <li>The id is derived from the article and the quoted words, so that extracting again gives the
 *       same ids.
 *   <li>A quotation is read without its article: what it shows of the body is kept with it, once.
 *   <li>What the text does not say is null; a speaker is never guessed.
 *   <li>A speaker has an id when the text names it. Without one it is its article's alone: no list,
 *       count or other article knows of it.
 *   <li>A quotation is seen only while its article is there.
 *   <li>What an editor has rejected stays, and is neither listed nor counted.
 * </ul>
 */
package dev.verbatim.news.quote;
