package dev.verbatim.news.article;

import java.time.Instant;

/**
 * What found an article's quotations.
 *
 * @param engine the extractor's name
 * @param version its version
 * @param extractedAt when it ran
 */
public record ExtractedBy(String engine, String version, Instant extractedAt) {}
