package dev.verbatim.architecture.offences.store.quote;

import dev.verbatim.architecture.offences.search.query.ReadsTheStore;

/** Depends on search. */
public record SearchesWords(ReadsTheStore search) {}
