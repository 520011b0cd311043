package dev.verbatim.architecture.offences.search.query;

import dev.verbatim.architecture.offences.store.quote.SearchesWords;

/** Depends on the store. */
public record ReadsTheStore(SearchesWords store) {}
