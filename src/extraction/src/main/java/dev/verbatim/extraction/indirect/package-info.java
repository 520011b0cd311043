/**
 * Speech that is reported without quote marks ("she said that the ferry would sail again").
 *
 * <p>Its model is loaded only when indirect speech is asked for. Clauses do not overlap.
 */
package dev.verbatim.extraction.indirect;
