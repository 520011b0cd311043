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
    List<String> tags = parameters.texts("tag");
    WireText text = WireText.read(raw, headline != null);
    return new AddArticle(
        headline == null ? text.headline() : headline,
        text.body(),
        publisher == null ? text.publisher() : publisher,
        published == null ? text.published() : published,
        parameters.webAddress("url", 2000),
        parameters.text("byline"),
        parameters.text("section", 100),
        tags,
        parameters.language("language"));
  }
}
