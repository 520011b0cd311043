package dev.verbatim.functions.index;

import static dev.verbatim.functions.testing.NewsTables.batch;
import static dev.verbatim.functions.testing.NewsTables.sentAgain;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.functions.testing.NewsTables;
import dev.verbatim.functions.testing.SearchDatabase;
import dev.verbatim.news.article.Article;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The function that brings the stream of the views into search, behind Lambda's events. */
@QuarkusIntegrationTest
@WithTestResource(value = SearchDatabase.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = NewsTables.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class IndexFunctionIT {

  SearchDatabase database;
  NewsTables tables;

  @Test
  void whatTheStreamTellsIsFound() {
    Article article = shown("Ingrid Halvane");

    assertThat(sentAgain(batch(101, view(article), speaker("ingrid-halvane")))).isEmpty();

    assertThat(database.value("select id from article where words @@ to_tsquery('council')"))
        .isNotEmpty();
    assertThat(database.value("select body from article where id = '" + article.id() + "'"))
        .isEqualTo(article.body());
    assertThat(
            database.value(
                "select speaker_id from quote where article_id = '%s'".formatted(article.id())))
        .isEqualTo("ingrid-halvane");
    assertThat(
            database.value("select view::json ->> 'name' from speaker where id = 'ingrid-halvane'"))
        .isEqualTo("Ingrid Halvane");
  }

  @Test
  void aBatchThatComesTwiceChangesNothing() {
    Article article = shown("Lena Vosk");
    String rows =
        "select string_agg(quote::text, ' ' order by id) from quote where article_id = '%s'";
    sentAgain(batch(151, view(article)));
    String once = database.value(rows.formatted(article.id()));

    assertThat(sentAgain(batch(151, view(article)))).isEmpty();

    assertThat(database.value(rows.formatted(article.id())))
        .isEqualTo(once)
        .contains("remark number 0");
  }

  @Test
  void whatIsDeletedIsNoLongerFound() {
    Article article = shown("Bram Odukoy");
    sentAgain(batch(201, view(article), speaker("bram-odukoy")));
    tables.store().records().delete(article.id(), article.version());
    tables.store().project();

    assertThat(sentAgain(batch(203, view(article), speaker("bram-odukoy")))).isEmpty();

    assertThat(
            database.value(
                "select count(*) from quote where article_id = '%s'".formatted(article.id())))
        .isEqualTo("0");
    assertThat(
            database.value(
                "select count(*) from speaker where id = 'bram-odukoy' and view is not null"))
        .isEqualTo("0");
  }

  @Test
  void aBatchThatPostgresqlDoesNotTakeIsSentAgainFromItsFirstChange() {
    Article article = shown("Odd Larsholt");
    String batch = batch(401, view(article), speaker("odd-larsholt"));

    database.closedFor(() -> assertThat(sentAgain(batch)).containsExactly("401"));

    assertThat(database.value("select count(*) from speaker where id = 'odd-larsholt'"))
        .isEqualTo("0");
    assertThat(sentAgain(batch)).isEmpty();
    assertThat(database.value("select name from speaker where id = 'odd-larsholt'"))
        .isEqualTo("Odd Larsholt");
  }

  @Test
  void everyBatchIsALineThatMetricsAreMadeOf() {
    Article article = shown("Pia Hollund");

    JsonNode taken = lineOf(batch(601, view(article), speaker("pia-hollund")));

    assertThat(taken.path("function").asText()).isEqualTo("verbatim-tested");
    assertThat(taken.path("requestId").asText()).isNotEmpty();
    assertThat(taken.path("durationMs").asDouble()).isPositive();
    assertThat(taken.path("Records").asInt()).isEqualTo(2);
    assertThat(taken.path("SetAside").asInt(-1)).isZero();
    assertThat(taken.path("Failures").asInt(-1)).isZero();
    assertThat(taken.path("Lag").asLong())
        .isBetween(1L, System.currentTimeMillis() - NewsTables.CHANGED_AT * 1000);
  }

  @Test
  void itIsNotedHowFarTheStreamHasBeenTakenIn() {
    sentAgain(batch(501, speaker("yusra-benmoor"), speaker("tomas-reuvel")));

    assertThat(
            database.value(
                "select sequence from progress where follower = '%s'".formatted(NewsTables.STREAM)))
        .isEqualTo("502");
  }

  private Article shown(String speaker) {
    Article article =
        tables
            .store()
            .records()
            .add(Newsroom.article("Harbor Post", "2026-03-02", speaker))
            .article();
    tables.store().project();
    return article;
  }

  private static String view(Article article) {
    return "ARTICLE#" + article.id() + " VIEW";
  }

  private static String speaker(String id) {
    return "SPEAKER#" + id + " SPEAKER";
  }

  /** What is written down of a batch. */
  private static JsonNode lineOf(String event) {
    try (Printed printed = new Printed()) {
      sentAgain(event);
      return MetricFormat.check(printed.await(line -> line.contains("\"_aws\"")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
