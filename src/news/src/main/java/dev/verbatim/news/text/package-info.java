/**
 * Texts as they come: raw text in, the text that a reader would see out.
 *
 * <p>What always holds: reading a text that was read changes nothing, plain text stays as it is,
 * and what was mended or taken away is said in notices. Time grows no faster than the length of the
 * text.
 */
package dev.verbatim.news.text;
