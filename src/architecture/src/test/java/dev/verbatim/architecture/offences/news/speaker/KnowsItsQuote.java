package dev.verbatim.architecture.offences.news.speaker;

import dev.verbatim.architecture.offences.news.quote.QuoteOfSpeaker;

/** Refers to a quotation, which refers back. */
public record KnowsItsQuote(QuoteOfSpeaker quote) {}
