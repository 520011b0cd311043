package dev.verbatim.store.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.speaker.ArticleDates;
import dev.verbatim.news.speaker.LedgerEntry;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who speaks in an article, as its quotations have it. Speakers without a name do not count. */
final class SpeakerShares {

  private SpeakerShares() {}

  /** How many quotations each speaker has, by id. */
  static Map<String, QuoteCounts> counts(Collection<Quote> quotes) {
    Map<String, QuoteCounts> counts = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      if (quote.speakerId() != null) {
        counts.merge(quote.speakerId(), QuoteCounts.one(quote.isRejected()), QuoteCounts::plus);
      }
    }
    return counts;
  }

  /** The ids of all who speak in any of these. */
  static Set<String> ids(Collection<Quote> quotes) {
    return new TreeSet<>(counts(quotes).keySet());
  }

  /** The speakers whose share in the article changes, with the new share. */
  static Map<String, QuoteCounts> changed(
      ArticleDates dates, List<Quote> before, List<Quote> after) {
    Map<String, QuoteCounts> was = counts(before);
    Map<String, QuoteCounts> now = counts(after);
    Map<String, QuoteCounts> changed = new LinkedHashMap<>();
    Set<String> ids = new TreeSet<>(was.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      QuoteCounts counts = now.getOrDefault(id, QuoteCounts.NONE);
      if (!dates.was().equals(dates.now()) || !counts.equals(was.get(id))) {
        changed.put(id, counts);
      }
    }
    return changed;
  }

  /** The quotations with each speaker as it is now. */
  static List<Quote> shown(Collection<Quote> quotes, SpeakerSnapshot snapshot) {
    return quotes.stream().map(quote -> shown(quote, snapshot)).toList();
  }

  /** What the article says of its speakers, by the ids that they have now. */
  static Map<String, Source> sources(ExtractedArticle extracted, SpeakerSnapshot snapshot) {
    Map<String, Source> sources = new HashMap<>();
    for (LedgerEntry entry : extracted.ledgerEntries()) {
      sources.putIfAbsent(snapshot.idOf(entry.speakerId()), entry.source());
    }
    for (Quote quote : extracted.quotes()) {
      if (quote.speakerId() != null) {
        // Whom an editor has named: nothing more is known.
        sources.putIfAbsent(
            snapshot.idOf(quote.speakerId()),
            new Source(quote.speaker().name(), quote.speaker().kind(), null, List.of()));
      }
    }
    return sources;
  }

  private static Quote shown(Quote quote, SpeakerSnapshot snapshot) {
    return Optional.ofNullable(quote.speakerId())
        .flatMap(snapshot::speaker)
        .map(now -> quote.withSpeaker(QuotedSpeaker.of(now)))
        .orElse(quote);
  }
}
