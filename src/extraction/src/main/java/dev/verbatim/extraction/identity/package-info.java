/**
 * Coreference: which mentions refer to the same speaker, and what the article says of each speaker.
 *
 * <p>An article is read once from first to last. A pronoun refers to someone mentioned before it,
 * of whom a fixed number is remembered.
 */
package dev.verbatim.extraction.identity;
