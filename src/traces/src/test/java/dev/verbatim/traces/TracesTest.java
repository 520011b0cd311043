package dev.verbatim.traces;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a build with traces tells a collector. */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = Collector.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  Collector collector;

  @Test
  void aRequestAndItsCallsToTheStoreAreSpansOfTheTraceThatItIsPartOf() {
    anyone()
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .get("/v1/quotes?speaker=ingrid-halvane")
        .then()
        .statusCode(200);

    assertThat(collector.awaitSpansOf(TRACE, "GET /v1/quotes", "DynamoDb.Query")).isTrue();
    assertThat(collector.text()).contains("withheld").doesNotContain("ingrid", "Apache-HttpClient");
  }
}
