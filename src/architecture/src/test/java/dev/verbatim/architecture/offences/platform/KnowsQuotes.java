package dev.verbatim.architecture.offences.platform;

import dev.verbatim.architecture.offences.quote.QuoteManager;

/** Depends on a feature. */
record KnowsQuotes(QuoteManager quote) {}
