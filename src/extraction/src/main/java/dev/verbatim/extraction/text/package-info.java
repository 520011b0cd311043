/**
 * The surface of a text: code points, paragraphs, tokens and the characters that quote.
 *
 * <p>Offsets are chars of the text. One pass over the text builds each structure; nothing changes
 * it afterwards.
 */
package dev.verbatim.extraction.text;
