/**
 * Text in, quotations out: who said what, the exact words and their exact place.
 *
 * <p>{@link dev.verbatim.extraction.QuotationExtractor} is the entry. This package holds the entry
 * and the results; the pipeline is in the packages below it. They depend on each other only in this
 * order, and none of them depends on this package:
 *
 * <ol>
 *   <li>{@code language}: what is known of a language by name, as word lists.
 *   <li>{@code text}: code points, paragraphs, tokens, the table of quote marks.
 *   <li>{@code learned}: features, weights and the models with all that was learned.
 *   <li>{@code marks}: what is between quote marks.
 *   <li>{@code document}: a text with its quoted spans, its sentences, and a class for every word.
 *   <li>{@code mentions}: phrases that can name a speaker, and the cue words they belong to.
 *   <li>{@code identity}: who is behind a name, "she" or "the ministry".
 *   <li>{@code media}: news agencies, outlets and other media that carry words.
 *   <li>{@code attribution}: which quoted spans are quotations, who speaks them, and which word
 *       introduces them.
 *   <li>{@code indirect}: speech that is reported without quote marks. Runs only when asked for.
 *   <li>{@code circumstance}: on which day and by what medium words were said.
 * </ol>
 *
 * <p>Invariants: only the JDK is used. Runs share nothing but immutable models and word lists, so
 * any number of threads can extract at once. The same body and options give the same result. Time
 * grows no faster than the length of the body, because every decision looks at a bounded number of
 * words around it. Offsets that leave this package count Unicode code points.
 */
package dev.verbatim.extraction;
