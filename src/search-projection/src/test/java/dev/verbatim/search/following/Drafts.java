package dev.verbatim.search.following;

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
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.search.projection.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a newsroom may write next, as chance has it. */
final class Drafts {

  static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  /** Later than any time that PostgreSQL knows. */
  private static final Instant TOO_LATE = Instant.parse("+999999-01-01T00:00:00Z");

  private static final List<String> NAMES =
      List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane", "Tomas Reuvel", "Sunniva Prell");

  private static final String[] LANGUAGES = {"en", "de", "sv", null};

  private final Random random;

  Drafts(Random random) {
    this.random = random;
  }

  /** An article under this id, with up to four quotations. */
  Change.News article(String id) {
    StringBuilder body = new StringBuilder("The council met again, and number ");
    body.append(random.nextInt(9)).append(" was not there.");
    List<Quotation> found = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      found.add(remark(body, "This is remark number " + random.nextInt(6) + ",", name()));
    }
    Article article =
        new Article(
            id,
            ArticleText.of(body.toString())
                .withHeadline(random.nextBoolean() ? null : name() + " is back \0")
                .withLanguage(LANGUAGES[random.nextInt(LANGUAGES.length)]),
            publication(),
            new Topics(
                random.nextBoolean() ? null : "Local",
                random.nextBoolean() ? List.of() : List.of("Ferries", "Tides")),
            found.size(),
            new ExtractedBy("by-hand", "1", "en", NOW, List.of()),
            Stamp.first(NOW));
    return new Change.News(
        article, FoundQuotes.of(ExtractedArticle.quoted(article), body.toString(), found, NOW));
  }

  /** The same article, in which an editor has judged a quotation, if there is any. */
  Change.News reviewed(Change.News news) {
    if (news.quotes().isEmpty()) {
      return news;
    }
    List<Quote> quotes = new ArrayList<>(news.quotes());
    int place = random.nextInt(quotes.size());
    Quote quote = quotes.get(place);
    Review verdict = Review.values()[random.nextInt(Review.values().length)];
    quotes.set(
        place,
        quote
            .withReview(
                verdict == Review.MACHINE
                    ? ReviewState.NONE
                    : new ReviewState(verdict, "editor", NOW, null, null))
            .withStamp(quote.stamp().next(NOW)));
    return new Change.News(news.article(), quotes);
  }

  /** The same article, whose quotations of one speaker are another's: a merge, or a new name. */
  Change.News spokenByAnother(Change.News news, QuotedSpeaker another) {
    return new Change.News(
        news.article(),
        news.quotes().stream()
            .map(quote -> random.nextBoolean() ? quote : quote.withSpeaker(another))
            .toList());
  }

  /** The same article, whose rows PostgreSQL does not take. */
  static Change.News impossible(Change.News news) {
    Article article = news.article();
    return new Change.News(
        article
            .withPublication(article.publication().withPublished(null))
            .withStamp(new Stamp(1, TOO_LATE, TOO_LATE)),
        news.quotes());
  }

  Change.Person speaker(String id) {
    return new Change.Person(
        new Speaker(
            id,
            SpeakerProfile.of(new Source(name(), SourceKind.PERSON, null, List.of())),
            QuoteCounts.NONE,
            QuotedDays.NONE,
            1 + random.nextInt(3)));
  }

  /** A name of somebody. */
  String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private Publication publication() {
    return Publication.UNKNOWN
        .withPublisher(random.nextInt(4) == 0 ? null : Publisher.named("Post " + random.nextInt(3)))
        .withPublished(
            random.nextInt(4) == 0
                ? null
                : DateOrInstant.parse("2026-03-0" + (1 + random.nextInt(3))));
  }

  private static Quotation remark(StringBuilder body, String words, String speaker) {
    body.append("\n\n");
    int start = body.length();
    body.append('\u201c').append(words).append('\u201d');
    Span segment = new Span(start, body.length(), body.substring(start));
    body.append(" said ");
    Span cue = new Span(body.length() - 5, body.length() - 1, "said");
    Span mention = new Span(body.length(), body.length() + speaker.length(), speaker);
    body.append(speaker).append('.');
    return new Quotation(
        words,
        List.of(segment),
        QuotationType.DIRECT,
        new Attribution(new Source(speaker, SourceKind.PERSON, null, List.of()), speaker, mention),
        cue,
        List.of(),
        new Span(start, body.length(), body.substring(start)),
        null,
        null,
        0.9,
        null);
  }
}
