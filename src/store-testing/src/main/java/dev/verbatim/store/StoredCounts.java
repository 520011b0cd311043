package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Whether what lists show, articles say and speakers count is the same. */
public final class StoredCounts {

  private StoredCounts() {}

  /** The same of all speakers; the articles are all that the store may have. */
  public static void assertAgree(Store store, List<String> articleIds) {
    assertAgree(store, articleIds, null);
  }

  /**
   * @param articleIds the articles, as far as they are there
   * @param names how the names of those begin who are quoted in them, and nowhere else
   */
  public static void assertAgree(Store store, List<String> articleIds, String names) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, NavigableSet<LocalDate>> days = new HashMap<>();
    for (String id : articleIds) {
      KeptArticle article = store.articles().kept(id).orElse(null);
      if (article == null) {
        continue;
      }
      assertThat(article.article().quoteCount())
          .isEqualTo(ExtractedArticle.count(article.quotes()));
      for (Quote quote : article.quotes()) {
        if (!quote.isRejected() && quote.speakerId() != null) {
          counts.merge(quote.speakerId(), 1, Integer::sum);
          days.computeIfAbsent(quote.speakerId(), speaker -> new TreeSet<>())
              .add(article.article().published().date());
        }
      }
    }
    List<Speaker> speakers =
        store.speakers().list(new SpeakerFilter(names, null), 1000, null).items();
    assertThat(speakers).extracting(Speaker::id).containsAll(counts.keySet());
    for (Speaker speaker : speakers) {
      String id = speaker.id();
      int count = counts.getOrDefault(id, 0);
      assertThat(speaker.quoteCount()).as(id).isEqualTo(count);
      assertThat(speaker.firstQuoted()).as(id).isEqualTo(count == 0 ? null : days.get(id).first());
      assertThat(speaker.lastQuoted()).as(id).isEqualTo(count == 0 ? null : days.get(id).last());
      assertThat(store.quotes().list(QuoteFilter.bySpeaker(id), 1000, null).items())
          .hasSize(count)
          .allMatch(quote -> quote.speaker().name().equals(speaker.name()));
    }
  }
}
