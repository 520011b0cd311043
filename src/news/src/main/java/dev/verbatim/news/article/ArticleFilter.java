package dev.verbatim.news.article;

import dev.verbatim.platform.value.DateOrInstant;

/**
 * Which articles a list shows; null means any.
 *
 * @param publisher the publisher's id
 * @param section the section's name, whatever its case
 * @param tag one of the tags, whatever its case
 * @param language a BCP 47 tag; a language alone ({@code en}) includes its variants ({@code en-GB})
 * @param from the first day or second of publication
 * @param to the last one, a day being meant to its end
 */
public record ArticleFilter(
    String publisher,
    String section,
    String tag,
    String language,
    DateOrInstant from,
    DateOrInstant to) {}
