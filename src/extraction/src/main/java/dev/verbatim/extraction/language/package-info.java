/**
 * What the engine knows of a language by name: closed word classes, titles, given names, countries.
 *
 * <p>Words are recognised by a hash of their lower-case letters. Everything here is immutable and
 * depends on no other package of the engine.
 */
package dev.verbatim.extraction.language;
