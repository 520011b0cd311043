package dev.verbatim.quote;

import java.time.Instant;

/**
 * What a quotation knows of the article it stands in.
 *
 * @param id the article
 * @param publisherId who published it, or null
 * @param published when it appeared, or when it was stored where that is not known
 */
public record QuotedArticle(String id, String publisherId, Instant published) {}
