package dev.verbatim.architecture.offences.news.quote;

import dev.verbatim.architecture.offences.extraction.text.AsksTheFramework;

/** Depends on the inside of extraction. */
record CountsTokens(AsksTheFramework token) {}
