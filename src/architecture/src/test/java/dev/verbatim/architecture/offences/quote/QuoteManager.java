package dev.verbatim.architecture.offences.quote;

/** Is named after nothing that it does; refers to a speaker, who refers back. */
public record QuoteManager(dev.verbatim.architecture.offences.speaker.QuotesItsQuote speaker) {}
