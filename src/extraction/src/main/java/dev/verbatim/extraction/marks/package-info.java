/**
 * Finds what is between quote marks, at any depth and over paragraphs.
 *
 * <p>Whether a quoted span is a quotation is decided later. Scanning takes time linear in the
 * number of marks. Spans are in reading order; an outer span comes before its inner ones, and no
 * two spans cross.
 */
package dev.verbatim.extraction.marks;
