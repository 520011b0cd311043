package dev.verbatim.architecture.offences.local;

/** Is an entry, which nothing may know. */
public record LocalEntry() {}
