package dev.verbatim.architecture.offences.http.request;

import dev.verbatim.architecture.offences.news.quote.QuoteOfSpeaker;

/** Depends on a feature. */
public record ReadsQuotes(QuoteOfSpeaker quote) {}
