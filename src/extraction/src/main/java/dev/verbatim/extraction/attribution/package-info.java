/**
 * Quote attribution: which quoted spans are quotations, who speaks each one, which word introduces
 * it, and how sure all that is.
 *
 * <p>Quotations are decided from first to last, because earlier speakers are evidence for later
 * ones. Each decision weighs a fixed number of candidates.
 */
package dev.verbatim.extraction.attribution;
