package dev.verbatim.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleView;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.speaker.Speaker;
import dev.verbatim.speaker.SpeakerView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What rows show, in the words of the API: the same as its lists show. */
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
