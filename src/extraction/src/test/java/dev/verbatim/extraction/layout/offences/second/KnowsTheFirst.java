package dev.verbatim.extraction.layout.offences.second;

import dev.verbatim.extraction.layout.offences.first.KnowsTheSecond;

public record KnowsTheFirst(KnowsTheSecond first) {}
