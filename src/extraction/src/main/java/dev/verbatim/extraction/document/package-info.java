/**
 * A text with its quoted spans, its sentences, and a coarse class for every word.
 *
 * <p>A quotation counts as one word of the sentence around it. All types are immutable.
 */
package dev.verbatim.extraction.document;
