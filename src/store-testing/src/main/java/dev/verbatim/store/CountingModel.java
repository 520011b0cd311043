package dev.verbatim.store;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.store.speaker.SpeakerStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What speakers have to be after everything that was done: counted again each time it is asked. */
public final class CountingModel {

  /** By article, its day and its quotations. */
  final Map<String, Said> articles = new LinkedHashMap<>();

  /** Under which id everyone goes. */
  final Map<String, String> redirects = new HashMap<>();

  /** Whom an editor has changed: they stay without a quotation. */
  final Set<String> edited = new HashSet<>();

  /** An article's day, and by quotation who said it and whether it is rejected. */
  record Said(LocalDate day, Map<String, String> speakers, Set<String> rejected) {}

  void put(ExtractedArticle article) {
    Map<String, String> speakers = new LinkedHashMap<>();
    for (Quote quote : article.quotes()) {
      if (quote.speakerId() != null) {
        speakers.put(quote.id(), redirects.get(quote.speakerId()));
      }
    }
    articles.put(
        article.article().id(),
        new Said(article.article().published().date(), speakers, new HashSet<>()));
  }

  void remove(String articleId) {
    articles.remove(articleId);
  }

  void review(String quoteId, boolean rejected) {
    Set<String> all = articles.get(Quote.articleOf(quoteId)).rejected();
    if (rejected) {
      all.add(quoteId);
    } else {
      all.remove(quoteId);
    }
  }

  /** Whose words they are; who says that says that they are no longer rejected. */
  void respeak(String quoteId, String speakerId) {
    review(quoteId, false);
    articles.get(Quote.articleOf(quoteId)).speakers().put(quoteId, redirects.get(speakerId));
  }

  void merge(String from, String into) {
    redirects.replaceAll((id, now) -> now.equals(from) ? into : now);
    articles
        .values()
        .forEach(said -> said.speakers().replaceAll((q, s) -> s.equals(from) ? into : s));
    edited.add(into);
  }

  Set<String> ids() {
    return redirects.keySet();
  }

  /** Everyone by every id they ever had, as they have to be. */
  Map<String, Optional<Speaker>> speakers() {
    Map<String, Optional<Speaker>> speakers = new HashMap<>();
    redirects.forEach((id, now) -> speakers.put(id, speaker(now)));
    return speakers;
  }

  private Optional<Speaker> speaker(String id) {
    QuoteCounts counts = QuoteCounts.NONE;
    QuotedDays days = QuotedDays.NONE;
    for (Said said : articles.values()) {
      for (var quote : said.speakers().entrySet()) {
        if (quote.getValue().equals(id)) {
          boolean rejected = said.rejected().contains(quote.getKey());
          counts = counts.plus(QuoteCounts.one(rejected));
          if (!rejected) {
            days = days.plus(QuotedDays.of(said.day()));
          }
        }
      }
    }
    if (counts.isNone() && !edited.contains(id)) {
      return Optional.empty();
    }
    return Optional.of(
        SpeakerStore.counted(id, new Source(id, SourceKind.PERSON, null, List.of()), counts, days));
  }
}
