package dev.verbatim.architecture.offences.web;

import dev.verbatim.architecture.offences.news.quote.QuoteOfSpeaker;

/** Is served with the page, and depends on a feature. */
public record ReadsTheNews(QuoteOfSpeaker quote) {}
