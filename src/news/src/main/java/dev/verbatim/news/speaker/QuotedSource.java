package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;

/**
 * What one article says of someone whom it quotes.
 *
 * @param speakerId the speaker, as the article's words make it
 * @param source what it says
 */
public record QuotedSource(String speakerId, Source source) {}
