package dev.verbatim.api.quote;

import dev.verbatim.extraction.Span;
import dev.verbatim.http.response.CsvTable;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.store.views.Changed;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Quotations as rows of a table. */
final class QuoteTable {

  /** The columns; of what is gone, only the id and that it is so. */
  static final CsvTable<Changed<Quote>> COLUMNS =
      new CsvTable<Changed<Quote>>()
          .column("id", Changed::id)
          .column("deleted", changed -> changed.value() == null ? true : null)
          .column("articleId", of(quote -> quote.article().id()))
          .column("text", of(Quote::text))
          .column("type", of(quote -> lowerCase(quote.type())))
          .column("speakerId", of(Quote::speakerId))
          .column("speaker", ofSpeaker(QuotedSpeaker::name))
          .column("speakerKind", ofSpeaker(speaker -> lowerCase(speaker.kind())))
          .column("mention", of(quote -> exact(quote.attribution().mention())))
          .column("cue", of(quote -> exact(quote.attribution().cue())))
          .column("saidOn", of(Quote::saidOn))
          .column("via", of(quote -> quote.occasion().via()))
          .column("confidence", of(quote -> quote.attribution().confidence()))
          .column("review", of(quote -> lowerCase(quote.review())))
          .column("reviewedBy", of(quote -> quote.reviewState().by()))
          .column("reviewedAt", of(quote -> quote.reviewState().at()))
          .column("note", of(quote -> quote.reviewState().note()))
          .column("start", of(Quote::start))
          .column("end", of(quote -> end(quote.segments())))
          .column("context", of(quote -> quote.words().context().exact()))
          .column("headline", ofArticle(QuotedArticle::headline))
          .column("publisherId", ofArticle(QuotedArticle::publisherId))
          .column("publisher", ofArticle(QuotedArticle::publisherName))
          .column("published", ofArticle(QuotedArticle::published))
          .column("url", ofArticle(QuotedArticle::url))
          .column("language", ofArticle(QuotedArticle::language))
          .column("version", of(Quote::version))
          .column("createdAt", of(quote -> quote.stamp().createdAt()))
          .column("updatedAt", of(Quote::updatedAt));

  private QuoteTable() {}

  private static Function<Changed<Quote>, Object> of(Function<Quote, ?> value) {
    return changed -> changed.value() == null ? null : value.apply(changed.value());
  }

  private static Function<Changed<Quote>, Object> ofSpeaker(Function<QuotedSpeaker, ?> value) {
    return of(quote -> quote.speaker() == null ? null : value.apply(quote.speaker()));
  }

  private static Function<Changed<Quote>, Object> ofArticle(Function<QuotedArticle, ?> value) {
    return of(quote -> value.apply(quote.article()));
  }

  private static String exact(Span span) {
    return span == null ? null : span.exact();
  }

  private static int end(List<Span> segments) {
    return segments.get(segments.size() - 1).end();
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
