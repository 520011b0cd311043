package dev.verbatim.architecture.offences.server;

/** Is an entry, which nothing may know. */
public record ServerEntry() {}
