package dev.verbatim.store.article;

import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleIds;
import dev.verbatim.news.article.ArticleText;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.ExtractedBy;
import dev.verbatim.news.article.Publication;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.Topics;
import dev.verbatim.news.quote.FoundQuotes;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes articles with known quotations, so that the store is tested without the extractor: each
 * line {@code “words,” said Name.} is one quotation. A speaker with an article ("a pilot") has no
 * name.
 */
public final class Newsroom {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  /** How sure quotations are, in turn. */
  private static final double[] CONFIDENCES = {0.9, 0.62, 0.35};

  private Newsroom() {}

  /** An article in which each of the speakers says one thing, in turn. */
  public static ExtractedArticle article(String publisher, String published, String... speakers) {
    return article(publisher, published, null, List.of(), List.of(speakers));
  }

  /** An article in which one person says one thing. */
  public static ExtractedArticle at(String url, String publisher, String published) {
    return article(publisher, published, url, List.of(), List.of("Ada Kell"));
  }

  public static ExtractedArticle article(
      String publisher, String published, String url, List<String> tags, List<String> speakers) {
    return article(null, publisher, published, url, tags, speakers);
  }

  private static ExtractedArticle article(
      String known,
      String publisher,
      String published,
      String url,
      List<String> tags,
      List<String> speakers) {
    StringBuilder body = new StringBuilder("The council met on " + published + ".");
    List<Quotation> found = new ArrayList<>();
    Map<String, QuotedSource> sources = new LinkedHashMap<>();
    Publisher by = Publisher.named(publisher);
    for (int i = 0; i < speakers.size(); i++) {
      found.add(say(body, "This is remark number " + i + ",", speakers.get(i), CONFIDENCES[i % 3]));
    }
    String text = body.toString();
    String id = known == null ? ArticleIds.of(by, text) : known;
    Article article =
        new Article(
            id,
            ArticleText.of(text).withLanguage("en"),
            Publication.UNKNOWN
                .withPublisher(by)
                .withPublished(DateOrInstant.parse(published))
                .withUrl(url),
            new Topics("Local", tags),
            found.size(),
            new ExtractedBy("by-hand", "1", "en", NOW, List.of()),
            Stamp.first(NOW));
    for (Quotation quotation : found) {
      Source source = quotation.attribution().source();
      if (source != null) {
        String speakerId = SpeakerIds.of(source);
        sources.putIfAbsent(speakerId, new QuotedSource(speakerId, source));
      }
    }
    return new ExtractedArticle(
        article,
        FoundQuotes.of(ExtractedArticle.quoted(article), text, found, NOW),
        List.copyOf(sources.values()));
  }

  /** An article in the place of another, in which each of the speakers says one thing. */
  public static ExtractedArticle inPlaceOf(
      Article was, String publisher, String published, String... speakers) {
    ExtractedArticle now =
        article(was.id(), publisher, published, was.url(), List.of(), List.of(speakers));
    Article article = now.article().inPlaceOf(was, now.article().extraction());
    return new ExtractedArticle(article, now.quotes(), now.sources());
  }

  /** The same article, published on another day. */
  public static Article publishedOn(Article was, String day) {
    return was.withPublication(was.publication().withPublished(DateOrInstant.parse(day)))
        .withStamp(was.stamp().next(was.updatedAt()));
  }

  private static Quotation say(
      StringBuilder body, String words, String speaker, double confidence) {
    body.append("\n\n");
    int start = body.length();
    body.append('\u201c').append(words).append('\u201d');
    Span segment = new Span(start, body.length(), body.substring(start));
    body.append(" said ");
    Span cue = new Span(body.length() - 5, body.length() - 1, "said");
    Span mention = new Span(body.length(), body.length() + speaker.length(), speaker);
    body.append(speaker).append('.');
    Source source =
        speaker.startsWith("a ") ? null : new Source(speaker, SourceKind.PERSON, null, List.of());
    return new Quotation(
        words,
        List.of(segment),
        QuotationType.DIRECT,
        new Attribution(source, speaker, mention),
        cue,
        List.of(),
        new Span(start, body.length(), body.substring(start)),
        null,
        null,
        confidence,
        null);
  }
}
