package dev.verbatim.architecture.offences.api.quote;

/** Has a name that does not say what it does. */
record QuoteManager() {}
