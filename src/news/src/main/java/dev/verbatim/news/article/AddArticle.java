package dev.verbatim.news.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.extraction.Notice;
import dev.verbatim.extraction.QuotationExtractor;
import dev.verbatim.news.text.OneLine;
import dev.verbatim.news.text.ReadText;
import dev.verbatim.platform.validation.LanguageTag;
import dev.verbatim.platform.validation.PlainText;
import dev.verbatim.platform.validation.WebAddress;
import dev.verbatim.platform.value.DateOrInstant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article to be stored, before its quotations are known. Whatever is not known is null.
 *
 * @param headline the headline
 * @param body the text; once here, with one blank line between paragraphs
 * @param publisher who publishes it
 * @param published when it was published
 * @param url where it is published
 * @param byline who wrote it
 * @param section the part of the publication
 * @param tags what it is about, each once
 * @param language a BCP 47 tag; recognised from the text when it is not given
 * @param notices what was mended in the text, or could not be read; no client sends it
 */
public record AddArticle(
    @PlainText @Size(max = 500) String headline,
    @NotBlank(message = "must hold the article's text") @Size(max = LONGEST_BODY) String body,
    @Valid GivenPublisher publisher,
    DateOrInstant published,
    @WebAddress @Size(max = 2000) String url,
    @PlainText @Size(max = 300) String byline,
    @PlainText @Size(max = 100) String section,
    @Size(max = 20, message = "must be at most {max}")
        List<@NotBlank @PlainText @Size(max = 100) String> tags,
    @LanguageTag String language,
    @JsonIgnore List<Notice> notices) {

  /** Characters (UTF-16 units) that a body has at most. */
  public static final int LONGEST_BODY = 200_000;

  public AddArticle {
    ReadText read = ReadText.of(body == null ? "" : body);
    headline = clean(headline);
    body = body == null ? null : BodyText.normalise(read.text());
    url = WebAddress.Canonical.ascii(url);
    byline = clean(byline);
    section = clean(section);
    tags = tags == null ? List.of() : tags.stream().map(AddArticle::clean).distinct().toList();
    language = LanguageTag.Canonical.of(language);
    notices =
        Stream.concat(notices == null ? Stream.of() : notices.stream(), read.notices().stream())
            .distinct()
            .toList();
  }

  /** The same under a publisher; null where there is none. */
  public AddArticle by(GivenPublisher newPublisher) {
    return new AddArticle(
        headline, body, newPublisher, published, url, byline, section, tags, language, notices);
  }

  /** What it says, whatever was mended on the way. */
  public AddArticle withoutNotices() {
    return new AddArticle(
        headline, body, publisher, published, url, byline, section, tags, language, List.of());
  }

  /**
   * The same in the place of another article: where the text is another and the language was
   * recognised from the text before, it is recognised again.
   */
  public AddArticle after(Article was) {
    boolean recognized =
        language != null
            && !was.body().equals(body)
            && language.equals(was.language())
            && language.equals(QuotationExtractor.language(was.body()));
    return recognized
        ? new AddArticle(
            headline, body, publisher, published, url, byline, section, tags, null, notices)
        : this;
  }

  /** An article of which only the text is known yet. */
  public static Builder builder(String body) {
    return new Builder(body);
  }

  /** What can be changed of an article, as it is now. */
  public static AddArticle of(Article article) {
    return builder(article.body())
        .headline(article.headline())
        .publisher(article.publisher() == null ? null : article.publisher().name())
        .published(article.published())
        .url(article.url())
        .byline(article.publication().byline())
        .section(article.section())
        .tags(article.tags())
        .language(article.language())
        .build();
  }

  /** Names what is known of an article; whatever is not named is null. */
  public static final class Builder {
    private final String body;
    private String headline;
    private GivenPublisher publisher;
    private DateOrInstant published;
    private String url;
    private String byline;
    private String section;
    private List<String> tags;
    private String language;
    private List<Notice> notices = List.of();

    private Builder(String body) {
      this.body = body;
    }

    public Builder headline(String value) {
      headline = value;
      return this;
    }

    /** By name. */
    public Builder publisher(String value) {
      return publisher(GivenPublisher.named(value));
    }

    public Builder publisher(GivenPublisher value) {
      publisher = value;
      return this;
    }

    public Builder published(DateOrInstant value) {
      published = value;
      return this;
    }

    public Builder url(String value) {
      url = value;
      return this;
    }

    public Builder byline(String value) {
      byline = value;
      return this;
    }

    public Builder section(String value) {
      section = value;
      return this;
    }

    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder notices(List<Notice> value) {
      notices = value;
      return this;
    }

    public AddArticle build() {
      return new AddArticle(
          headline, body, publisher, published, url, byline, section, tags, language, notices);
    }
  }

  /** On one line; null when nothing is left. */
  private static String clean(String text) {
    String clean = OneLine.of(text);
    return clean == null || clean.isEmpty() ? null : clean;
  }
}
