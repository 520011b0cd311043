package dev.verbatim.architecture.offences.news.quote;

import dev.verbatim.architecture.offences.http.request.ReadsQuotes;

/** Depends on HTTP. */
record AsksTheWeb(ReadsQuotes request) {}
