package dev.verbatim.store.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.Store;
import dev.verbatim.store.editing.AddQuote;
import dev.verbatim.store.editing.Editor;
import dev.verbatim.store.editing.ReviewQuote;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import dev.verbatim.store.table.SentUnits;
import dev.verbatim.testing.SizedTexts;
import dev.verbatim.testing.StatedCosts;
import jakarta.validation.Validation;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What writes cost in DynamoDB's units, beside the figures that DESIGN.md states. */
class WriteCostTest {

  private static final SentUnits SENT = new SentUnits();
  private static final DynamoDbClient CLIENT =
      LocalTable.builder(LocalTable.endpoint())
          .overrideConfiguration(override -> override.addExecutionInterceptor(SENT))
          .build();

  /** How many bytes an instant takes, compressed with others, depends on its digits. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2031-03-02T10:30:15.123Z"), ZoneOffset.UTC);

  private static final DynamoDb TABLES = LocalTable.fresh(CLIENT);

  private final Map<String, double[]> measured = new LinkedHashMap<>();
  private final Store store = Store.on(TABLES, CLOCK, new Random(7));
  private final SizedTexts texts = new SizedTexts();
  private final Ingestion ingestion =
      new Ingestion(
          store.reader(),
          store.records(),
          store.publisherRecords(),
          Validation.buildDefaultValidatorFactory().getValidator(),
          CLOCK);
  private final Editor editor = new Editor(store.edits(), store.speakers(), CLOCK);

  @AfterAll
  static void drop() {
    LocalTable.drop(CLIENT, TABLES);
  }

  @Test
  void writesCostWhatDesignSays() throws IOException {
    for (int size = 0; size < SizedTexts.LENGTHS.size(); size++) {
      measure(size);
    }
    Map<String, double[]> stated = StatedCosts.of("(?:POST|PATCH|PUT|DELETE) [^`]+");
    System.out.println(table());

    assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(stated.keySet());
    stated.forEach(
        (request, units) ->
            assertThat(measured.get(request))
                .as("%s with bodies of 1, 10 and 100 KB", request)
                .containsExactly(units));
  }

  private void measure(int size) {
    // The publisher is known by then, and so is the speaker.
    for (int i = 0; i < 3; i++) {
      project(add(article(size, i)).id());
    }
    SENT.take();
    Article article = add(article(size, 3));
    String id = article.id();
    record("POST /v1/articles", size, id);

    Quote quote = store.reader().get(id, Consistency.LATEST).orElseThrow().quotes().get(0);
    editor.review(
        quote.id(),
        seen -> {},
        was -> {
          ReviewQuote is = ReviewQuote.of(was);
          return new ReviewQuote("confirmed", is.speaker(), is.saidOn(), is.type(), null);
        },
        "editor");
    record("PATCH /v1/quotes/{id}", size, id);

    // The sentence after the first quotation.
    int start = article.body().indexOf(". The") + 2;
    editor.add(
        id, new AddQuote(start, start + 5, null, null, null, null, "indirect", null), "editor");
    record("POST /v1/articles/{id}/quotes", size, id);

    ingestion.change(id, was -> inSection(was, "Harbour"));
    record("PATCH /v1/articles/{id}", size, id);

    Speaker speaker = store.speakers().get(quote.speakerId(), Consistency.LATEST).orElseThrow();
    store
        .changes()
        .change(
            speaker, new ChangeSpeaker(speaker.name(), "person", "pilot", List.of(), List.of()));
    put("PATCH /v1/speakers/{id}", size, SENT.take());

    store
        .records()
        .delete(id, store.reader().summary(id, Consistency.LATEST).orElseThrow().version());
    record("DELETE /v1/articles/{id}", size, id);
  }

  private Article add(AddArticle article) {
    return ingestion.add(article).article();
  }

  private void project(String id) {
    store.views().project(List.of(Entity.article(id)), null);
  }

  /** What the last request cost, and what its views cost in addition. */
  private void record(String request, int size, String articleId) {
    long alone = SENT.take();
    put(request, size, alone);
    project(articleId);
    put(request + ", with views", size, alone + SENT.take());
  }

  private void put(String request, int size, long units) {
    measured.computeIfAbsent(request, any -> new double[SizedTexts.LENGTHS.size()])[size] = units;
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    measured.forEach(
        (request, units) ->
            table.append(
                "| `%s` | | %.0f | %.0f | %.0f |%n"
                    .formatted(request, units[0], units[1], units[2])));
    return table.toString();
  }

  private static AddArticle inSection(Article was, String section) {
    AddArticle is = AddArticle.of(was);
    return AddArticle.builder(is.body())
        .headline(is.headline())
        .publisher(is.publisher())
        .published(is.published())
        .url(is.url())
        .byline(is.byline())
        .section(section)
        .tags(is.tags())
        .language(is.language())
        .build();
  }

  /** As an article comes from a newspaper. */
  private AddArticle article(int size, int number) {
    return AddArticle.builder(texts.next(size))
        .headline("Ferry company and council at odds over winter timetable")
        .publisher("Herald " + size)
        .published(DateOrInstant.parse("203%d-03-02T10:00:%02dZ".formatted(size, number)))
        .url(
            "https://herald%d.example/islands/2031/03/ferry-company-and-council-at-odds-%d"
                .formatted(size, number))
        .byline("By Ada Kell and Bertil Asp")
        .section("Islands " + size)
        .tags(List.of("Ferries " + size, "Transport", "Tallisby"))
        .language("en")
        .build();
  }
}
