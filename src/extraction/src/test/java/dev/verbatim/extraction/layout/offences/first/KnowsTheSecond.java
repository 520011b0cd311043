package dev.verbatim.extraction.layout.offences.first;

import dev.verbatim.extraction.layout.offences.second.KnowsTheFirst;

public record KnowsTheSecond(KnowsTheFirst second) {}
