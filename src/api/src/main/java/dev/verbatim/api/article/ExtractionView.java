package dev.verbatim.api.article;

import dev.verbatim.extraction.Quotation;
import dev.verbatim.news.article.ArticleView;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.SpeakerView;
import dev.verbatim.store.ingestion.Ingestion.Reading;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was found in a text, of which nothing was stored.
 *
 * @param article what the text says of itself; offsets count in its body
 * @param quotes the quotations in reading order
 * @param speakers whose they are, each once
 */
public record ExtractionView(
    ArticleView article, List<QuoteView> quotes, List<SpeakerView> speakers) {

  static ExtractionView of(Reading reading) {
    List<Quote> quotes = reading.extracted().quotes();
    List<Quotation> found = reading.quotations();
    return new ExtractionView(
        ArticleView.unstored(reading.extracted().article()),
        IntStream.range(0, quotes.size())
            .mapToObj(i -> QuoteView.unstored(quotes.get(i), found.get(i).explanation()))
            .toList(),
        reading.extracted().sources().stream()
            .map(source -> SpeakerView.of(source, counts(source.speakerId(), quotes)))
            .toList());
  }

  private static QuoteCounts counts(String speakerId, List<Quote> quotes) {
    return quotes.stream()
        .filter(quote -> speakerId.equals(quote.speakerId()))
        .map(quote -> QuoteCounts.one(quote.isRejected()))
        .reduce(QuoteCounts.NONE, QuoteCounts::plus);
  }
}
