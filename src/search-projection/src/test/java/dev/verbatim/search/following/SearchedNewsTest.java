package dev.verbatim.search.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.Moved;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RowDifferences;
import dev.verbatim.search.query.FoundView;
import dev.verbatim.search.query.Interval;
import dev.verbatim.search.query.Search;
import dev.verbatim.search.query.SearchQuery;
import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import dev.verbatim.search.query.TrendCounts;
import dev.verbatim.search.words.FoldedText;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is projected is found, counted and ranked; what has gone is not. */
@QuarkusTest
@WithTestResource(SearchRows.class)
class SearchedNewsTest {

  private static final Entity FIRST = Entity.article("article1");
  private static final Entity SECOND = Entity.article("article2");
  private static final Entity SPEAKER = Entity.speaker("sunniva-prell");

  private static final QuoteFilter OF_SPEAKER = QuoteFilter.bySpeaker(SPEAKER.id());

  @Inject Projector projector;
  @Inject RowDifferences differences;
  @Inject Search search;
  @Inject TrendCounts trends;

  private final Drafts drafts = new Drafts(new Random(3));
  private final NewsModel news = new NewsModel(entity -> {});

  @BeforeEach
  void fill() {
    put(FIRST, quoted(FIRST.id()));
    put(SECOND, quoted(SECOND.id()));
    put(SPEAKER, drafts.speaker(SPEAKER.id()));
  }

  @AfterEach
  void empty() {
    RowFacts.drop();
  }

  @Test
  void articlesAndQuotationsAreFoundByTheirWords() {
    FoundView found = found("remark", EnumSet.allOf(Kind.class), Sort.RELEVANCE);

    assertThat(found.items()).extracting(FoundView.Item::kind).contains("article", "quote");
    assertThat(found.total().count()).isEqualTo(2 + quotes());
    assertThat(found("council", Set.of(Kind.ARTICLES), Sort.NEWEST).items()).hasSize(2);
    assertThat(found("remark", Set.of(Kind.QUOTES), Sort.NEWEST).items()).hasSize(quotes());
  }

  @Test
  void whatHasGoneIsNotFound() {
    put(FIRST, new Change.Gone());

    assertThat(found("council", Set.of(Kind.ARTICLES), Sort.RELEVANCE).items()).hasSize(1);
    assertThat(found("council", Set.of(Kind.ARTICLES), Sort.NEWEST).items()).hasSize(1);
    assertThat(found("remark", Set.of(Kind.QUOTES), Sort.RELEVANCE).items()).hasSize(quotes());
  }

  @Test
  void theFacetsNameWhoSpeaks() {
    assertThat(found("remark", EnumSet.allOf(Kind.class), Sort.RELEVANCE).facets().speaker())
        .singleElement()
        .satisfies(
            speaker -> {
              assertThat(speaker.id()).isEqualTo(SPEAKER.id());
              assertThat(speaker.count()).isEqualTo(2 + quotes());
            });
  }

  @Test
  void aSpeakerIsCountedOverTime() {
    assertThat(trends.timeline(SPEAKER.id(), OF_SPEAKER, Interval.MONTH).total())
        .isEqualTo(quotes());
    assertThat(trends.trends(QuoteFilter.ANY, Interval.MONTH, 5).intervals())
        .singleElement()
        .satisfies(month -> assertThat(month.speakers()).hasSize(1));
  }

  @Test
  void theTimelineOfASpeakerWhoWasMergedIsElsewhere() {
    put(SPEAKER, new Change.Redirect("another"));
    assertThatThrownBy(() -> trends.timeline(SPEAKER.id(), OF_SPEAKER, Interval.MONTH))
        .isInstanceOf(Moved.class);

    put(SPEAKER, new Change.Gone());
    assertThatThrownBy(() -> trends.timeline(SPEAKER.id(), OF_SPEAKER, Interval.MONTH))
        .isInstanceOf(NoSuchResource.class);
  }

  @Test
  void everyWordOfATextIsOneForPostgresToo() {
    Random random = new Random(11);
    List<String> texts =
        Stream.generate(() -> anything(random, 40))
            .limit(500)
            .map(text -> FoldedText.of(text, null).words())
            .filter(folded -> !folded.isBlank())
            .toList();

    for (String folded : texts) {
      assertThat(places(folded)).as(folded).isEqualTo(folded.strip().split(" ").length);
    }
  }

  @Test
  void whateverIsTypedIsAnsweredOrRefused() {
    Random random = new Random(13);
    int answered = 0;
    for (int i = 0; i < 300; i++) {
      SearchQuery query =
          SearchQuery.of(
              anything(random, 60).replace('\0', ' '),
              EnumSet.allOf(Kind.class),
              null,
              QuoteFilter.ANY);
      try {
        assertThat(FoundView.of(search.find(query, 50, null), true, null).items())
            .allSatisfy(item -> assertThat(item.highlights().text()).isNotEmpty());
        answered++;
      } catch (InvalidRequest e) {
        assertThat(e.fields()).isNotEmpty();
      }
    }
    assertThat(answered).isGreaterThan(100);
  }

  /** Words, marks and anything else that somebody may type. */
  private static String anything(Random random, int most) {
    String[] parts = {
      "remark",
      "the",
      "council",
      "number",
      "Prell",
      "\"",
      "\u201c",
      "\u201d",
      " -",
      " or ",
      " ",
      " ",
      "'",
      "\u2019",
      "&",
      "|",
      "!",
      "(",
      ")",
      ":*",
      "<->",
      "\\",
      "%",
      "1,000",
      "1e5",
      "12abc",
      "3.5",
      "example.com",
      "a/b",
      "\u6f22\u5b57",
      "\u0939\u093f\u0928\u094d\u0926\u0940",
      "\u0439",
      "\u00df",
      "\ufb01",
      "\u0130",
      "e\u0301"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      if (random.nextInt(4) > 0) {
        text.append(parts[random.nextInt(parts.length)]);
      } else {
        text.appendCodePoint(random.nextInt(0x3000) + 1);
      }
    }
    return text.toString();
  }

  /** The number of the last word, as PostgreSQL counts. */
  private static int places(String folded) {
    return InTransaction.call(
        () ->
            ((Number)
                    Panache.getEntityManager()
                        .createNativeQuery(
                            "select max(place)"
                                + " from unnest(to_tsvector('news_english', :folded)) as word"
                                + " cross join unnest(word.positions) as place",
                            Object.class)
                        .setParameter("folded", folded)
                        .getSingleResult())
                .intValue());
  }

  private FoundView found(String words, Set<Kind> kinds, Sort sort) {
    return FoundView.of(
        search.find(SearchQuery.of(words, kinds, sort, QuoteFilter.ANY), 50, null), true, null);
  }

  /** How many quotations there are that were not rejected. */
  private int quotes() {
    return (int)
        news.all().stream()
            .map(news::content)
            .filter(Change.News.class::isInstance)
            .flatMap(article -> ((Change.News) article).quotes().stream())
            .filter(quote -> quote.review() != Review.REJECTED)
            .count();
  }

  private Change.News quoted(String id) {
    Change.News article;
    do {
      article = drafts.article(id);
    } while (article.quotes().size() < 2);
    QuotedSpeaker speaker = QuotedSpeaker.named(SPEAKER.id(), "Sunniva Prell");
    return new Change.News(
        article.article(),
        article.quotes().stream().map(quote -> quote.withSpeaker(speaker)).toList());
  }

  private void put(Entity entity, Change.Content content) {
    news.put(entity, content);
    new SearchProjection(news, projector, differences, Clock.systemUTC())
        .project(List.of(entity), null);
  }
}
