package dev.verbatim.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleView;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.speaker.Speaker;
import dev.verbatim.speaker.SpeakerView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What rows show, in the words of the API: the same as its lists show. */
// A native projector has no resources whose answers would be registered.
@RegisterForReflection(
    targets = {ArticleView.class, QuoteView.class, SpeakerView.class},
    registerFullHierarchy = true)
@Singleton
class Views {

  private final ObjectMapper json;

  @Inject
  Views(ObjectMapper json) {
    this.json = json;
  }

  String of(Article article) {
    return write(ArticleView.of(article.summary()));
  }

  String of(Quote quote) {
    return write(QuoteView.of(quote));
  }

  String of(Speaker speaker) {
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
