package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.mentions.Mention;
import java.util.List;

/**
 * One mention that was weighed as the speaker, and why.
 *
 * @param mention the candidate
 * @param score what its reasons add up to; only the order of scores means something
 * @param reasons what spoke for it and against it, the weightiest first
 */
public record CandidateReasons(Mention mention, double score, List<String> reasons) {}
