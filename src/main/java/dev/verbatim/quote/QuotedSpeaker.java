package dev.verbatim.quote;

import dev.verbatim.extraction.Span;

/**
 * Whose words a quotation is.
 *
 * @param id the speaker's id
 * @param name the speaker's name
 * @param mention where the article says so
 */
public record QuotedSpeaker(String id, String name, Span mention) {}
