/**
 * Media and news agencies: who carries words that somebody else says.
 *
 * <p>An agency is found only where the text credits it with reporting the words.
 */
package dev.verbatim.extraction.media;
