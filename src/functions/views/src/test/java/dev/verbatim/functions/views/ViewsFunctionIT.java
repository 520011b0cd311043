package dev.verbatim.functions.views;

import static dev.verbatim.functions.testing.NewsTables.batch;
import static dev.verbatim.functions.testing.NewsTables.sentAgain;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.functions.testing.NewsTables;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The function that brings the stream of the record into views, behind Lambda's events. */
@QuarkusIntegrationTest
@WithTestResource(value = NewsTables.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ViewsFunctionIT {

  NewsTables tables;

  @Test
  void whatTheStreamTellsIsCountedOnceHoweverOftenItComes() {
    Article article = stored("Ingrid Halvane");
    String batch = batch(101, "ARTICLE#" + article.id() + " ARTICLE");

    assertThat(sentAgain(batch)).isEmpty();
    assertThat(sentAgain(batch)).isEmpty();

    assertThat(speaker("ingrid-halvane")).map(Speaker::quoteCount).contains(1);
    assertThat(tables.store().views().position(NewsTables.STREAM)).contains("101");
  }

  @Test
  void whatIsDeletedIsNoLongerCounted() {
    Article article = stored("Bram Odukoy");
    String batch = batch(201, "ARTICLE#" + article.id() + " ARTICLE");
    sentAgain(batch);
    store().records().delete(article.id(), article.version());

    assertThat(sentAgain(batch)).isEmpty();

    assertThat(speaker("bram-odukoy")).isEmpty();
  }

  @Test
  void everyBatchIsALineThatMetricsAreMadeOf() throws IOException {
    Article article = stored("Mira Tolvane");
    try (Printed printed = new Printed()) {
      sentAgain(batch(301, "ARTICLE#" + article.id() + " ARTICLE", "TODAY#2026-03-02 TODAY"));
      JsonNode line = MetricFormat.check(printed.await(one -> one.contains("\"_aws\"")));

      assertThat(line.path("function").asText()).isEqualTo("verbatim-tested");
      assertThat(line.path("Records").asInt()).isEqualTo(2);
      assertThat(line.path("SetAside").asInt(-1)).isZero();
      assertThat(line.path("Failures").asInt(-1)).isZero();
      assertThat(line.path("Lag").asLong()).isPositive();
    }
  }

  private Article stored(String speaker) {
    return store().records().add(Newsroom.article("Harbor Post", "2026-03-02", speaker)).article();
  }

  private Store store() {
    return tables.store();
  }

  private Optional<Speaker> speaker(String id) {
    return store().speakers().get(id, Consistency.EVENTUAL);
  }
}
