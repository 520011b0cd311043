package dev.verbatim.news.filter;

import dev.verbatim.platform.validation.LanguageTag;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Slugs;
import java.time.Instant;

/**
 * Which articles a list or a search shows, or of which articles it shows quotations; null means
 * any.
 *
 * @param publisher the publisher's id
 * @param section the section's name, whatever its case
 * @param tag one of the tags, whatever its case
 * @param language a BCP 47 tag; a language alone ({@code en}) includes its variants ({@code en-GB})
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
public record ArticleFilter(
    String publisher,
    String section,
    String tag,
    String language,
    DateOrInstant from,
    DateOrInstant to) {

  /** All articles. */
  public static final ArticleFilter ANY = new ArticleFilter(null, null, null, null, null, null);

  /** The same filter, for a publisher. */
  public ArticleFilter withPublisher(String id) {
    return new ArticleFilter(id, section, tag, language, from, to);
  }

  /** The same filter, for a section. */
  public ArticleFilter withSection(String name) {
    return new ArticleFilter(publisher, name, tag, language, from, to);
  }

  /** The same filter, for a tag. */
  public ArticleFilter withTag(String name) {
    return new ArticleFilter(publisher, section, name, language, from, to);
  }

  /** The same filter, for a language. */
  public ArticleFilter withLanguage(String languageTag) {
    return new ArticleFilter(publisher, section, tag, languageTag, from, to);
  }

  /** The same filter, for what was published between then and then; null for no bound. */
  public ArticleFilter within(DateOrInstant first, DateOrInstant last) {
    return new ArticleFilter(publisher, section, tag, language, first, last);
  }

  /** Whether an article of which this is known passes. */
  public boolean matches(ArticleFacts article) {
    return (publisher == null || publisher.equals(article.publisherId()))
        && (section == null || isSame(section, article.section()))
        && (tag == null || article.tags().stream().anyMatch(each -> isSame(tag, each)))
        && (language == null || LanguageTag.Canonical.includes(language, article.language()))
        && includes(article.listedAt());
  }

  private static boolean isSame(String wanted, String name) {
    return name != null && Slugs.of(wanted).equals(Slugs.of(name));
  }

  /** Whether what was published then passes. */
  public boolean includes(Instant published) {
    return (from == null || !published.isBefore(from.startInstant()))
        && (to == null || published.isBefore(to.endExclusive()));
  }
}
