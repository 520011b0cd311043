package dev.verbatim.search;

import dev.verbatim.article.Article;
import dev.verbatim.article.ExtractedBy;
import dev.verbatim.article.Publisher;
import dev.verbatim.article.StoredArticle;
import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.DateOrInstant;
import dev.verbatim.quote.DynamoQuotes;
import dev.verbatim.quote.FoundQuotes;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuotedArticle;
import dev.verbatim.speaker.SpeakerIds;
import dev.verbatim.speaker.StoredSpeaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Articles of 400 to 900 words with up to six quotations each, as the table holds them. The same
 * number gives the same article.
 */
final class GeneratedNews {

  /** Over so many days articles are spread. */
  private static final int DAYS = 1000;

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final Instant STORED = Instant.parse("2026-11-01T00:00:00Z");
  private static final int SPEAKERS = 2000;
  private static final int PUBLISHERS = 200;
  private static final int SENTENCE = 18;

  private final ZipfWords words = new ZipfWords(50_000);
  private final ZipfWords speakers = new ZipfWords(SPEAKERS);
  private final ZipfWords publishers = new ZipfWords(PUBLISHERS);

  /** The word of a rank: 0 is the commonest. */
  String word(int rank) {
    return words.word(rank);
  }

  /** The id of the speaker of a rank. */
  String speakerId(int rank) {
    return SpeakerIds.of(source(rank));
  }

  /** The id of the publisher of a rank. */
  String publisherId(int rank) {
    return publisher(rank).id();
  }

  /** All who speak. */
  List<Map<String, AttributeValue>> speakers() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int rank = 0; rank < SPEAKERS; rank++) {
      Source source = source(rank);
      items.add(
          StoredSpeaker.item(StoredSpeaker.first(SpeakerIds.of(source), source.name(), STORED)));
    }
    return items;
  }

  /** An article, its body and its quotations. */
  List<Map<String, AttributeValue>> article(int number) {
    Random random = new Random(number);
    List<Quotation> found = new ArrayList<>();
    String body = body(random, found);
    Publisher by = publisher(publishers.draw(random));
    String published = FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
    Article article =
        new Article(
            "news" + number,
            1,
            STORED,
            STORED,
            capital(sentence(random, 6)),
            body,
            by,
            List.of(),
            DateOrInstant.parse(published),
            null,
            null,
            "Section " + random.nextInt(12),
            List.of("tag " + random.nextInt(40), "tag " + (40 + random.nextInt(400))),
            "en",
            body.split("\\s+").length,
            found.size(),
            new ExtractedBy("generated", "1", STORED));
    List<Quote> quotes =
        FoundQuotes.of(
            new QuotedArticle(article.id(), by.id(), article.listedAt()), body, found, STORED);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    items.add(StoredArticle.summary(article, "generated"));
    items.add(StoredArticle.body(article));
    quotes.forEach(quote -> items.add(DynamoQuotes.add(quote).item()));
    return items;
  }

  private String body(Random random, List<Quotation> found) {
    int length = 400 + random.nextInt(501);
    int quotes = random.nextInt(7);
    StringBuilder body = new StringBuilder();
    int paragraphs = Math.max(quotes, length / (3 * SENTENCE));
    for (int i = 0; i < paragraphs; i++) {
      body.append(i == 0 ? "" : "\n\n");
      if (i < quotes) {
        say(body, sentence(random, SENTENCE), source(speakers.draw(random)), found);
        body.append(' ');
      }
      for (int sentences = 0; sentences < (i < quotes ? 2 : 3); sentences++) {
        body.append(sentences == 0 ? "" : " ").append(capital(sentence(random, SENTENCE)));
        body.append('.');
      }
    }
    return body.toString();
  }

  private static void say(StringBuilder body, String words, Source source, List<Quotation> found) {
    int start = body.length();
    body.append('\u201c').append(capital(words)).append(",\u201d");
    Span segment = new Span(start, body.length(), body.substring(start));
    Span cue = new Span(body.length() + 1, body.length() + 5, "said");
    int name = body.length() + 6;
    body.append(" said ").append(source.name()).append('.');
    found.add(
        new Quotation(
            capital(words) + ",",
            List.of(segment),
            QuotationType.DIRECT,
            new Attribution(source, new Span(name, body.length() - 1, source.name())),
            cue,
            List.of(),
            new Span(start, body.length(), body.substring(start)),
            null,
            null,
            0.9,
            null));
  }

  private String sentence(Random random, int about) {
    int length = about - 3 + random.nextInt(7);
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ").append(words.word(words.draw(random)));
    }
    return sentence.toString();
  }

  private Source source(int rank) {
    String name = capital(words.word(rank % 50)) + " " + capital(words.word(20_000 + rank));
    return new Source(name, SourceKind.PERSON, null, List.of());
  }

  private Publisher publisher(int rank) {
    return Publisher.named(capital(words.word(30_000 + rank)) + " Post");
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
