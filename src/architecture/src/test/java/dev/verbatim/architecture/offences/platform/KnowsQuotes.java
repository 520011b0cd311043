package dev.verbatim.architecture.offences.platform;

import dev.verbatim.architecture.offences.news.quote.QuoteOfSpeaker;

/** Depends on a feature. */
record KnowsQuotes(QuoteOfSpeaker quote) {}
