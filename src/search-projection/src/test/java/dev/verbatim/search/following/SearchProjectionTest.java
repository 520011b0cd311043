package dev.verbatim.search.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RowDifferences;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SearchRows.class)
class SearchProjectionTest {

  private static final Entity ARTICLE = Entity.article("article1");
  private static final Entity SPEAKER = Entity.speaker("ada-kell");
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  @Inject Projector projector;
  @Inject RowDifferences differences;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private final Drafts drafts = new Drafts(new Random(7));
  private final NewsModel news = new NewsModel(entity -> {});

  @AfterEach
  void empty() {
    RowFacts.drop();
  }

  @Test
  void anArticleIsFoundWithItsQuotations() {
    Change.News article = withQuotes(2);
    news.put(ARTICLE, article);

    assertThat(projection().project(List.of(ARTICLE), null)).isZero();

    assertThat(value("select body from article")).isEqualTo(article.article().body());
    assertThat(value("select count(*) from quote where article_id = 'article1'")).isEqualTo("2");
    assertThat(projection().differences(List.of(ARTICLE))).isEmpty();
  }

  @Test
  void quotationsThatStayTheSameAreNotWrittenAgain() {
    Change.News article = withQuotes(3);
    news.put(ARTICLE, article);
    projection().project(List.of(ARTICLE), null);
    Set<String> before = written();

    List<Quote> quotes = new ArrayList<>(article.quotes());
    quotes.set(1, quotes.get(1).withSpeaker(QuotedSpeaker.named("ada-kell", "Ada Kell-Morrow")));
    news.put(ARTICLE, new Change.News(article.article(), quotes));
    projection().project(List.of(ARTICLE), null);

    Set<String> after = written();
    assertThat(after).hasSize(3);
    after.retainAll(before);
    assertThat(after).hasSize(2);
    assertThat(value("select count(*) from quote where speaker_name = 'Ada Kell-Morrow'"))
        .isEqualTo("1");
  }

  @Test
  void quotationsGoWithTheirArticle() {
    news.put(ARTICLE, withQuotes(2));
    projection().project(List.of(ARTICLE), null);
    news.put(ARTICLE, new Change.Gone());

    projection().project(List.of(ARTICLE), null);

    assertThat(value("select count(*) from quote")).isEqualTo("0");
    assertThat(value("select count(*) from article where body is null and generation > 0"))
        .isEqualTo("1");
  }

  @Test
  void whatWasReadBeforeSomethingWentDoesNotBringItBack() {
    news.put(ARTICLE, withQuotes(1));
    news.meanwhile(
        () -> {
          news.meanwhile(() -> {});
          news.put(ARTICLE, new Change.Gone());
          projection().project(List.of(ARTICLE), null);
        });

    projection().project(List.of(ARTICLE), null);

    assertThat(value("select count(*) from article where body is not null")).isEqualTo("0");
  }

  @Test
  void aSpeakerWhoWasMergedLeadsToAnother() {
    news.put(SPEAKER, drafts.speaker("ada-kell"));
    projection().project(List.of(SPEAKER), null);
    news.put(SPEAKER, new Change.Redirect("ada-kell-morrow"));

    projection().project(List.of(SPEAKER), null);

    assertThat(value("select into_id from speaker where name is null and gone_at is null"))
        .isEqualTo("ada-kell-morrow");
  }

  @Test
  void whatCannotBeARowIsQuarantinedUntilItCan() {
    news.put(ARTICLE, Drafts.impossible(withQuotes(1)));
    news.put(SPEAKER, drafts.speaker("ada-kell"));
    Entity unreadable = Entity.speaker("bram-odukoy");
    news.put(unreadable, new Change.Withheld("no kind"));

    assertThat(projection().project(List.of(ARTICLE, SPEAKER, unreadable), null)).isEqualTo(2);

    assertThat(value("select count(*) from speaker where name is not null")).isEqualTo("1");
    assertThat(projection().quarantined())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("ARTICLE article1 at "))
        .anyMatch(line -> line.matches("SPEAKER bram-odukoy at \\d+: no kind"));
    assertThat(projection().differences(List.of(ARTICLE, SPEAKER, unreadable))).isEmpty();

    news.put(ARTICLE, withQuotes(1));
    news.put(unreadable, new Change.Gone());
    assertThat(projection().project(List.of(ARTICLE, unreadable), null)).isZero();
    assertThat(projection().quarantined()).isEmpty();
  }

  @Test
  void differencesAreSaidInWords() {
    news.put(ARTICLE, withQuotes(1));
    news.put(SPEAKER, drafts.speaker("ada-kell"));
    projection().project(List.of(ARTICLE, SPEAKER), null);
    news.put(SPEAKER, new Change.Withheld("no kind"));
    change("update quote set confidence = 0.25; update article set headline = 'Another'");

    assertThat(projection().differences(List.of(ARTICLE, SPEAKER)))
        .hasEntrySatisfying(
            ARTICLE,
            words -> assertThat(words).contains("headline is Another, not ").contains("quote art"))
        .containsEntry(SPEAKER, "cannot be read, and is not quarantined");

    projection().project(List.of(ARTICLE, SPEAKER), null);
    assertThat(projection().differences(List.of(ARTICLE, SPEAKER))).isEmpty();
  }

  @Test
  void thePositionIsNotedWithWhatWasBroughtIn() {
    news.put(SPEAKER, drafts.speaker("ada-kell"));
    SearchProjection projection = projection();
    assertThat(projection.lastApplied()).isEmpty();
    projection.project(List.of(SPEAKER), new StreamProgress("shard", "21", AT));
    projection.project(List.of(), new StreamProgress("shard", "22", AT));

    assertThat(projection.position("shard")).contains("22");
    assertThat(projection.position("another")).isEmpty();
    assertThat(projection.lastApplied()).isPresent();
    projection.forgetPositions();
    assertThat(projection.position("shard")).isEmpty();
  }

  @Test
  void nothingIsDoneWhilePostgresDoesNotAnswer() {
    news.put(SPEAKER, drafts.speaker("ada-kell"));
    StreamProgress progress = new StreamProgress("shard", "21", AT);

    LocalDatabase.closedFor(
        url,
        () ->
            assertThatThrownBy(() -> projection().project(List.of(SPEAKER), progress))
                .isInstanceOf(TargetUnavailable.class));

    assertThat(Recovered.call(() -> projection().position("shard"))).isEmpty();
    assertThat(Recovered.call(() -> projection().project(List.of(SPEAKER), progress))).isZero();
    assertThat(projection().differences(List.of(SPEAKER))).isEmpty();
  }

  private Change.News withQuotes(int quotes) {
    Change.News article;
    do {
      article = drafts.article(ARTICLE.id());
    } while (article.quotes().size() != quotes);
    return article;
  }

  private SearchProjection projection() {
    return new SearchProjection(news, projector, differences, Clock.systemUTC());
  }

  /** Which quotations were written by which transactions. */
  private Set<String> written() {
    return new TreeSet<>(
        List.of(value("select string_agg(id || ' ' || xmin, ',') from quote").split(",")));
  }

  private String value(String query) {
    try (Connection connection = LocalDatabase.source(url).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private void change(String statements) {
    try (Connection connection = LocalDatabase.source(url).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(statements, e);
    }
  }
}
