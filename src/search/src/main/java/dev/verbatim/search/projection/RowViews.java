package dev.verbatim.search.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What rows show, in the words of the API: the same as its lists show. */
// A native projector has no resources whose answers would be registered.
@RegisterForReflection(
    targets = {ArticleView.class, QuoteView.class, SpeakerView.class},
    registerFullHierarchy = true)
@Singleton
public class RowViews {

  private final ObjectMapper json;

  @Inject
  public RowViews(ObjectMapper json) {
    this.json = json;
  }

  public String of(Article article) {
    return write(ArticleView.of(article.summary()));
  }

  public String of(Quote quote) {
    return write(QuoteView.of(quote));
  }

  public String of(Speaker speaker) {
    return write(SpeakerView.of(speaker));
  }

  private String write(Object view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be shown", e);
    }
  }
}
