package dev.verbatim.news.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.extraction.Notice;
import java.time.Instant;
import java.util.List;

/**
 * What found an article's quotations.
 *
 * @param engine the extractor's name
 * @param version its version
 * @param language the language in which it read the article, a BCP 47 tag; null when it could not
 *     be told
 * @param extractedAt when it ran
 * @param notices what was seen and could not be read, or had to be mended first
 */
public record ExtractedBy(
    String engine,
    String version,
    String language,
    Instant extractedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Notice> notices) {
  public ExtractedBy {
    notices = List.copyOf(notices);
  }
}
