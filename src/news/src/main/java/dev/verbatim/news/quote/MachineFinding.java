package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import java.time.LocalDate;

/**
 * What the machine had found, where an editor has said something else: it stands again when the
 * review is taken back.
 *
 * @param type how the words are reported
 * @param speaker whose words they are, or null
 * @param saidOn when they were said, or null
 * @param confidence how likely words and speaker are right, 0 to 1
 */
public record MachineFinding(
    QuotationType type, QuotedSpeaker speaker, LocalDate saidOn, double confidence) {}
