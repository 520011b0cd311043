package dev.verbatim.bench.search;

import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleText;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.ExtractedBy;
import dev.verbatim.news.article.Publication;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.Topics;
import dev.verbatim.news.quote.FoundQuotes;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.search.projection.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles of real length whose words are made up, as search takes them. An article is the same
 * whenever it is made, and whatever others are.
 */
final class ArticleGenerator {

  static final int SPEAKERS = 2_000;

  private static final int PUBLISHERS = 200;
  private static final int SECTIONS = 8;
  private static final int TAGS = 100;
  private static final long SEED = 20_261_126;

  /** Published in the years before this. */
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private static final int YEARS_IN_MINUTES = 7 * 365 * 24 * 60;

  private final ZipfWords words = new ZipfWords();
  private final double[] speakers = ZipfWords.sums(SPEAKERS);
  private final double[] publishers = ZipfWords.sums(PUBLISHERS);
  private final double[] tags = ZipfWords.sums(TAGS);

  /** The word of a rank, from 0: the common ones first. */
  String word(int rank) {
    return words.word(rank);
  }

  String publisher(int rank) {
    return capital(word(1_000 + rank)) + " Post";
  }

  /** A speaker's name; the often quoted come first. */
  String speaker(int rank) {
    return capital(word(5_000 + rank)) + " " + capital(word(20_000 + rank));
  }

  /** All speakers, and then so many articles with their bodies and quotations. */
  Iterator<Change> changes(int articles) {
    return Stream.concat(
            IntStream.range(0, SPEAKERS).mapToObj(this::speakerChange),
            IntStream.range(0, articles).mapToObj(this::article))
        .iterator();
  }

  private Change speakerChange(int rank) {
    String name = speaker(rank);
    String id = SpeakerIds.of(name);
    return new Change(
        Entity.speaker(id),
        1,
        new Change.Person(
            new Speaker(
                id,
                SpeakerProfile.named(name, SourceKind.PERSON),
                new QuoteCounts(1, 0),
                QuotedDays.NONE,
                1)));
  }

  private Change article(int number) {
    Random random = new Random(SEED + number);
    // The first numbers of seeds that are close by are close by.
    random.nextDouble();
    StringBuilder body = new StringBuilder();
    List<Quotation> found = new ArrayList<>();
    int quotes = random.nextInt(7);
    int length = 400 + random.nextInt(501);
    int count = 0;
    while (count < length) {
      int next = Math.min(length - count, 30 + random.nextInt(40));
      count += next;
      paragraph(body, next, random);
      if (found.size() < quotes) {
        found.add(quotation(body, random));
      }
    }
    Publisher publisher = Publisher.named(publisher(ZipfWords.draw(publishers, random)));
    Instant published = NOW.minus(Duration.ofMinutes(random.nextInt(YEARS_IN_MINUTES)));
    Article article =
        new Article(
            Ids.of(20, "generated", String.valueOf(number)),
            ArticleText.of(body.toString())
                .withHeadline(capital(text(6 + random.nextInt(5), random)))
                .withLanguage("en")
                .withWordCount(length),
            Publication.UNKNOWN.withPublisher(publisher).withPublished(DateOrInstant.of(published)),
            new Topics(
                capital(word(300 + random.nextInt(SECTIONS))),
                random
                    .ints(random.nextInt(5), 0, Integer.MAX_VALUE)
                    .mapToObj(any -> capital(word(400 + ZipfWords.draw(tags, random))))
                    .distinct()
                    .toList()),
            found.size(),
            new ExtractedBy("generated", "1", "en", NOW, List.of()),
            Stamp.first(NOW));
    return new Change(
        Entity.article(article.id()),
        1,
        new Change.News(
            article, FoundQuotes.of(ExtractedArticle.quoted(article), article.body(), found, NOW)));
  }

  private void paragraph(StringBuilder body, int length, Random random) {
    body.append(body.isEmpty() ? "" : "\n\n");
    for (int left = length; left > 0; ) {
      int sentence = Math.min(left, 8 + random.nextInt(17));
      body.append(capital(text(sentence, random))).append(left > sentence ? ". " : ".");
      left -= sentence;
    }
  }

  /** A paragraph {@code “words,” said Name.} */
  private Quotation quotation(StringBuilder body, Random random) {
    String said = capital(text(8 + random.nextInt(25), random)) + ",";
    String speaker = speaker(ZipfWords.draw(speakers, random));
    body.append("\n\n");
    int start = body.length();
    body.append('\u201c').append(said).append('\u201d');
    Span segment = new Span(start, body.length(), body.substring(start));
    body.append(" said ");
    Span cue = new Span(body.length() - 5, body.length() - 1, "said");
    Span mention = new Span(body.length(), body.length() + speaker.length(), speaker);
    body.append(speaker).append('.');
    return new Quotation(
        said,
        List.of(segment),
        QuotationType.DIRECT,
        new Attribution(new Source(speaker, SourceKind.PERSON, null, List.of()), mention),
        cue,
        List.of(),
        new Span(start, body.length(), body.substring(start)),
        null,
        null,
        0.5 + random.nextInt(50) / 100.0,
        null);
  }

  private String text(int length, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(words.draw(random));
    }
    return text.toString();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
