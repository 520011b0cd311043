package dev.verbatim.api.article;

import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.ingestion.WireText;
import java.util.List;

/** What query parameters say of an article whose text comes as plain text. */
final class WireParameters {

  private WireParameters() {}

  /** The article in the text; what the parameters say wins. */
  static AddArticle article(Parameters parameters, String raw) {
    String headline = parameters.text("headline");
    String publisher = parameters.text("publisher", 200);
    DateOrInstant published = parameters.time("published");
    String byline = parameters.text("byline");
    List<String> tags = parameters.texts("tag");
    WireText text = WireText.read(raw, headline != null);
    return AddArticle.builder(text.body())
        .headline(headline == null ? text.headline() : headline)
        .publisher(publisher == null ? text.publisher() : publisher)
        .published(published == null ? text.published() : published)
        .url(parameters.webAddress("url", 2000))
        .byline(byline == null ? text.byline() : byline)
        .section(parameters.text("section", 100))
        .tags(tags)
        .language(parameters.language("language"))
        .notices(text.notices())
        .build();
  }
}
