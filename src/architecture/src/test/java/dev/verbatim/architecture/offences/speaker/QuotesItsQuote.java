package dev.verbatim.architecture.offences.speaker;

import dev.verbatim.architecture.offences.quote.QuoteManager;

/** Refers to a quotation, which refers back. */
public record QuotesItsQuote(QuoteManager quote) {}
