package dev.verbatim.architecture.offences.api.speaker;

/** Has the name of another class. */
record QuoteManager() {}
