package dev.verbatim.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.indexing.SearchTables;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.query.FoundPage;
import dev.verbatim.search.query.Search;
import dev.verbatim.search.query.SearchQuery;
import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import dev.verbatim.search.query.SearchStatements;
import dev.verbatim.search.query.Ways;
import dev.verbatim.suite.SentStatements;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * How long the first page of a search takes with all that it counts, beside the same statements
 * over bare JDBC. Both are asked in turns, in one run.
 */
@QuarkusTest
@WithTestResource(value = BenchmarkDatabase.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SearchBenchmark {

  private static final int ROUNDS = Integer.getInteger("rounds", 300);
  private static final int WARM_UP = Math.min(50, ROUNDS);
  private static final int LIMIT = 20;

  private static final String COMMONEST = "commonest word";
  private static final String RARE = "rare word";

  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  private static final Set<Kind> QUOTES = EnumSet.of(Kind.QUOTES);

  @Inject SearchTables schema;
  @Inject Projector projector;
  @Inject Search search;
  @Inject Ways ways;

  @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql")
  String settings;

  private BenchmarkDatabase database;

  /** What one question took, by search and over bare JDBC. */
  private record Measured(
      SearchQuery question, List<BareStatement> bare, Latencies search, Latencies jdbc) {}

  /** Asks all questions in turns. */
  @Test
  void ask() throws SQLException {
    if (!database.isFilled()) {
      schema.migrate();
      new Filling(projector).run(BenchmarkDatabase.ARTICLES);
      database.filled();
    }
    try (Connection connection = database.connection(settings)) {
      Map<String, Measured> all = new LinkedHashMap<>();
      questions().forEach((name, question) -> all.put(name, prepare(question)));
      for (Measured measured : all.values()) {
        assertSame(measured, connection);
      }
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (Measured measured : all.values()) {
          measure(measured, connection, round);
        }
      }
      print(all);
    }
  }

  private static Map<String, SearchQuery> questions() {
    ArticleGenerator generator = new ArticleGenerator();
    String common = generator.word(0);
    String middling = generator.word(3_000);
    String two = generator.word(50) + " " + generator.word(200);
    QuoteFilter any = QuoteFilter.ANY;
    QuoteFilter speaker = QuoteFilter.bySpeaker(SpeakerIds.of(generator.speaker(3)));
    QuoteFilter publisher =
        QuoteFilter.of(
            ArticleFilter.ANY.withPublisher(Publisher.named(generator.publisher(5)).id()));
    QuoteFilter year =
        QuoteFilter.of(
            ArticleFilter.ANY.within(
                DateOrInstant.parse("2022-01-01"), DateOrInstant.parse("2022-12-31")));
    Map<String, SearchQuery> all = new LinkedHashMap<>();
    all.put(RARE, SearchQuery.of(generator.word(45_000), ALL, null, any));
    all.put("middling word", SearchQuery.of(middling, ALL, null, any));
    all.put(COMMONEST, SearchQuery.of(common, ALL, null, any));
    all.put("two words", SearchQuery.of(two, ALL, null, any));
    all.put("phrase", SearchQuery.of(phrase(generator, 100, 150), ALL, null, any));
    all.put("phrase of common words", SearchQuery.of(phrase(generator, 5, 8, 30), ALL, null, any));
    all.put("phrase of the commonest two", SearchQuery.of(phrase(generator, 0, 1), ALL, null, any));
    all.put("commonest, newest", SearchQuery.of(common, ALL, Sort.NEWEST, any));
    all.put("commonest, oldest", SearchQuery.of(common, ALL, Sort.OLDEST, any));
    all.put("commonest, in=quotes", SearchQuery.of(common, QUOTES, null, any));
    all.put("commonest, a speaker", SearchQuery.of(common, ALL, null, speaker));
    all.put("middling, a publisher", SearchQuery.of(middling, ALL, null, publisher));
    all.put("commonest, a publisher", SearchQuery.of(common, ALL, null, publisher));
    all.put("commonest, a year", SearchQuery.of(common, ALL, null, year));
    all.put("a speaker, no words", SearchQuery.of(null, ALL, null, speaker));
    all.put("a publisher, no words", SearchQuery.of(null, ALL, null, publisher));
    return all;
  }

  private static String phrase(ArticleGenerator generator, int... ranks) {
    return IntStream.of(ranks)
        .mapToObj(generator::word)
        .collect(Collectors.joining(" ", "\"", "\""));
  }

  /** The statements that the search of a question sends, with the values that it gives them. */
  private Measured prepare(SearchQuery question) {
    List<BareStatement> bare = new ArrayList<>();
    inRequest(
        () ->
            SearchStatements.of(ways, question, LIMIT)
                .forEach(sent -> bare.add(BareStatement.of(sent.sql(), sent.values()))));
    return new Measured(question, bare, new Latencies(), new Latencies());
  }

  /** Otherwise nothing would be compared. */
  private void assertSame(Measured measured, Connection connection) throws SQLException {
    SentStatements.ALL.clear();
    FoundPage found = find(measured.question());
    Set<String> sent = new java.util.HashSet<>(SentStatements.ALL);
    assertThat(measured.bare().stream().map(BareStatement::sql)).hasSameElementsAs(sent);
    List<Object[]> rows = List.of();
    for (BareStatement statement : measured.bare()) {
      rows = statement.rows(connection);
    }
    assertThat(SearchStatements.sameCounts(rows, found)).isTrue();
  }

  private void measure(Measured measured, Connection connection, int round) throws SQLException {
    // Whoever comes second finds what the first has warmed.
    for (int turn = 0; turn < 2; turn++) {
      long start = System.nanoTime();
      boolean searches = Math.floorMod(round + turn, 2) == 0;
      if (searches) {
        FoundPage found = find(measured.question());
        assert found.items() != null;
      } else {
        for (BareStatement statement : measured.bare()) {
          List<Object[]> rows = statement.rows(connection);
          assert rows != null;
        }
      }
      long took = System.nanoTime() - start;
      if (round >= 0) {
        (searches ? measured.search() : measured.jdbc()).add(took);
      }
    }
  }

  /** Every request has a session of its own. */
  private FoundPage find(SearchQuery question) {
    FoundPage[] found = new FoundPage[1];
    inRequest(() -> found[0] = search.find(question, LIMIT, null));
    return found[0];
  }

  private static void inRequest(Runnable work) {
    ManagedContext context = Arc.container().requestContext();
    context.terminate();
    context.activate();
    work.run();
  }

  private void print(Map<String, Measured> all) {
    System.out.printf(
        "%n%,d articles, %,d rounds, first pages of %d, with all counts; milliseconds%n",
        BenchmarkDatabase.ARTICLES, ROUNDS, LIMIT);
    System.out.println("| Question | search p50 | p99 | JDBC p50 | p99 | p50 search / p50 JDBC |");
    System.out.println("|---|---|---|---|---|---|");
    Map<String, Double> p99 = new HashMap<>();
    all.forEach(
        (name, measured) -> {
          Latencies found = measured.search();
          Latencies jdbc = measured.jdbc();
          p99.put(name, found.millis(0.99));
          System.out.printf(
              "| %s | %.1f | %.1f | %.1f | %.1f | %.2f |%n",
              name,
              found.millis(0.5),
              found.millis(0.99),
              jdbc.millis(0.5),
              jdbc.millis(0.99),
              found.millis(0.5) / jdbc.millis(0.5));
        });
    System.out.println("(goal for each ratio: 1.25 or less)");
    System.out.printf(
        "p99 of the commonest word / p99 of a rare one: %.2f (goal: 5 or less)%n",
        p99.get(COMMONEST) / p99.get(RARE));
    System.out.println(database.value("select version()"));
  }
}
