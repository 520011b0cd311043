package dev.verbatim.architecture.offences.functions;

/** Is an entry, which nothing may know. */
public record FunctionEntry() {}
