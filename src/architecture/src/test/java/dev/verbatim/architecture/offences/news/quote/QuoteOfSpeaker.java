package dev.verbatim.architecture.offences.news.quote;

import dev.verbatim.architecture.offences.news.speaker.KnowsItsQuote;

/** Refers to a speaker, who refers back. */
public record QuoteOfSpeaker(KnowsItsQuote speaker) {}
