package dev.verbatim.server.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.Projections;
import dev.verbatim.indexing.Verification;
import dev.verbatim.news.article.Article;
import dev.verbatim.store.editing.AddQuote;
import dev.verbatim.store.editing.Editor;
import dev.verbatim.store.editing.NamedSpeaker;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.ingestion.WireText;
import dev.verbatim.store.record.ArticleRecords;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.SentStatements;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Every statement that the application sends finds its rows by an index, whatever its values are.
 */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PlansTest {

  /** Those that grow. The others hold a handful of rows. */
  private static final Set<String> LARGE = Set.of("article", "quote", "speaker");

  private static final List<String> NEEDED =
      List.of(
          "article_words",
          "article_newest",
          "article_publisher",
          "article_section",
          "article_language",
          "article_tags",
          "quote_words",
          "quote_newest",
          "quote_speaker",
          "quote_publisher",
          "quote_section",
          "quote_language",
          "quote_review",
          "quote_tags",
          "quote_trends",
          "quote_article",
          "speaker_names");

  /** These may be read from their end, as far as a limit lets them. */
  private static final Pattern IN_ORDER = Pattern.compile(".*_newest");

  /** What these nodes give depends on all that is below them. */
  private static final Set<String> READ_ALL = Set.of("Aggregate", "Sort", "Hash", "WindowAgg");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern VALUE = Pattern.compile("\\?");

  private static final List<String> QUERIES =
      List.of(
          "/v1/search?q=tide",
          "/v1/search?q=tide&sort=newest",
          "/v1/search?q=common",
          "/v1/search?q=common&sort=newest",
          "/v1/search?q=common+tide+-storm&in=articles&publisher=harbor-post&section=isles",
          "/v1/search?q=common&in=articles&tag=tides&language=en&from=2026-01-01&to=2026-12-31",
          "/v1/search?q=%22the+tide%22&in=quotes&speaker=ada-kell&type=direct&minConfidence=0.5",
          "/v1/search?q=common&in=quotes&review=machine&language=en",
          "/v1/search?q=%22common+remark%22",
          "/v1/search?q=%22a+common%22+or+tide+-%22of+number%22&sort=oldest",
          "/v1/search?q=common&publisher=p7&sort=oldest",
          "/v1/search?q=common&speaker=s7&speaker=s8",
          "/v1/search?speaker=s7",
          "/v1/search?speaker=none&language=en-GB",
          "/v1/search?publisher=p7&section=s7",
          "/v1/search?section=s7&sort=oldest",
          "/v1/search?tag=t7",
          "/v1/search?tag=t7&language=en",
          "/v1/search?language=en",
          "/v1/search?in=quotes&review=confirmed&maxConfidence=0.95",
          "/v1/search?in=quotes&reviewedBy=editor",
          "/v1/search?q=common&in=quotes&review=confirmed&reviewedBy=editor",
          "/v1/search?from=2026-01-03&to=2026-01-05",
          "/v1/speakers/ada-kell/timeline",
          "/v1/speakers/ada-kell/timeline?interval=day&publisher=harbor-post&from=2026-03-01",
          "/v1/trends",
          "/v1/trends?interval=day&publisher=harbor-post&from=2026-02-01",
          "/v1/trends?language=en&section=isles&tag=tides&reviewedBy=editor");

  @Inject Ingestion ingestion;
  @Inject ArticleRecords records;
  @Inject Editor editor;
  @Inject Projections projections;
  @Inject Verification verification;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql")
  String settings;

  @Test
  void everyStatementFindsItsRowsByAnIndex() throws SQLException, IOException {
    write();
    for (FollowedProjection one : projections.all()) {
      assertThat(verification.run(one.projection(), Duration.ofSeconds(60)).differences())
          .isEmpty();
    }
    Set<String> used = new TreeSet<>();
    try (Connection connection = connection();
        Statement statements = connection.createStatement()) {
      fill(statements);
      QUERIES.forEach(PlansTest::ask);

      List<String> sent = sent();
      assertThat(sent).hasSizeGreaterThan(QUERIES.size());
      for (String sql : sent) {
        List<String> without = new ArrayList<>();
        look(plan(statements, sql), without, used);
        assertThat(without).as(sql).isEmpty();
      }
      assertThat(used).containsAll(indexes(statements)).containsAll(NEEDED);
    }
  }

  @Test
  void aStatementWithoutAnIndexIsFound() throws SQLException, IOException {
    try (Connection connection = connection();
        Statement statements = connection.createStatement()) {
      for (String sql :
          List.of(
              "select id from article where headline = ?",
              "select id from quote where confidence > ? order by id limit 1",
              "update speaker set kind = ? where name = ?")) {
        List<String> without = new ArrayList<>();
        look(plan(statements, sql), without, new TreeSet<>());
        assertThat(without).as(sql).hasSize(1);
      }
    }
  }

  /** Lets every kind of write reach search. */
  private void write() {
    for (int i = 0; i < 5; i++) {
      String text =
          "date 2026-03-02 Harbor Post - \"The tide will not wait for %d,\" said Ada Kell."
              .formatted(i);
      Article article = ingestion.add(WireText.read(text, false).article()).article();
      if (i == 0) {
        records.delete(article.id(), article.version());
      } else {
        editor.add(
            article.id(),
            new AddQuote(
                null, null, "said", null, null, new NamedSpeaker(null, "Bram Odukoy"), null, null),
            "editor");
      }
    }
  }

  /** A connection that behaves as the application's do, and takes statements without values. */
  private Connection connection() throws SQLException {
    PGSimpleDataSource source = LocalDatabase.source(url);
    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(settings);
    }
    return connection;
  }

  /** Asks, and asks for the next page where there is one. */
  private static void ask(String query) {
    String next = given().get(query).then().statusCode(200).extract().path("next");
    if (next != null) {
      given().get(query + "&cursor=" + next).then().statusCode(200);
    }
  }

  /** So much that a plan is worth while, and a word so common that no index helps. */
  private static void fill(Statement statements) throws SQLException {
    statements.execute(
        """
        insert into article (id, version, generation, listed_at, publisher_id, section_id, tag_ids,
          language, headline, view, body, folded, pairs)
        select 'a' || n, 1, 1, timestamptz '2026-01-01' + n * interval '1 minute',
          'p' || n % 50, 's' || n % 20, array['t' || n % 100],
          case n % 10 when 0 then 'de' else 'en' end, 'Common',
          '{"id": "a' || n || '"}', 'A common remark of number ' || n,
          ' common ' || chr(10) || ' a common remark of number ' || n || ' ', '\\xffffffffffffffff'
        from generate_series(1, 20000) as n;
        insert into quote (id, article_id, listed_at, position, publisher_id, section_id, tag_ids,
          speaker_id, type, review, reviewed_by, confidence, language, quoted, speaker_name, folded,
          view)
        select 'a' || n || '-q', 'a' || n, timestamptz '2026-01-01' + n * interval '1 minute', 0,
          'p' || n % 50, 's' || n % 20, array['t' || n % 100], 's' || n % 500, 'direct',
          case n % 10 when 0 then 'confirmed' else 'machine' end,
          case n % 10 when 0 then 'editor' end, 0.9,
          case n % 10 when 0 then 'de' else 'en' end, 'Common number ' || n,
          'Speaker ' || n % 500,
          ' common number ' || n || ' ' || chr(10) || ' speaker ' || n % 500 || ' ',
          '{"id": "q' || n || '"}'
        from generate_series(1, 20000) as n;
        insert into speaker (id, version, generation, name, kind, quote_count, names, view)
        select 's' || n, 1, 1, 'Speaker ' || n, 'person', 40, 'speaker ' || n,
          '{"id": "s' || n || '"}'
        from generate_series(1, 20000) as n;
        analyze
        """);
  }

  /** What is only explained is never run. */
  private static List<String> sent() {
    return SentStatements.ALL.stream()
        .filter(sql -> !sql.startsWith("explain "))
        .distinct()
        .toList();
  }

  /** The plan that serves any values. */
  private static JsonNode plan(Statement statements, String sql) throws SQLException, IOException {
    // How many rows are wanted, and how rare the words are, is what a plan depends on.
    String told =
        sql.replace("limit ?", "limit 21").replace("cast(? as tsquery)", "tsquery 'tide'");
    Matcher values = VALUE.matcher(told);
    int[] number = {0};
    String numbered = values.replaceAll(value -> "\\$" + ++number[0]);
    try (ResultSet plan =
        statements.executeQuery("explain (generic_plan, format json) " + numbered)) {
      assertThat(plan.next()).isTrue();
      return JSON.readTree(plan.getString(1)).get(0).get("Plan");
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }

  private static void look(JsonNode node, List<String> without, Set<String> used) {
    look(node, false, without, used);
  }

  /**
   * @param limited whether no more rows are read than a limit asks for
   */
  private static void look(JsonNode node, boolean limited, List<String> without, Set<String> used) {
    String table = node.path("Relation Name").asText();
    String index = node.path("Index Name").asText();
    String kind = node.path("Node Type").asText();
    if (!index.isEmpty()) {
      used.add(index);
    }
    boolean narrowed = node.has("Index Cond") || (limited && IN_ORDER.matcher(index).matches());
    boolean ofLarge = LARGE.stream().anyMatch(large -> index.startsWith(large + "_"));
    if ((kind.equals("Seq Scan") && LARGE.contains(table)) || (ofLarge && !narrowed)) {
      without.add(kind + " of " + table + index);
    }
    boolean within = kind.equals("Limit") || (limited && !READ_ALL.contains(kind));
    for (JsonNode part : node.path("Plans")) {
      boolean apart = part.path("Parent Relationship").asText().equals("InitPlan");
      look(part, within && !apart, without, used);
    }
  }

  /** An index that nothing uses only costs. */
  private static Set<String> indexes(Statement statements) throws SQLException {
    try (ResultSet found =
        statements.executeQuery(
            "select indexname from pg_indexes where schemaname = 'public' and tablename in ("
                + LARGE.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "))
                + ")")) {
      Set<String> indexes = new TreeSet<>();
      while (found.next()) {
        indexes.add(found.getString(1));
      }
      assertThat(indexes).hasSizeGreaterThan(8);
      return indexes;
    }
  }
}
