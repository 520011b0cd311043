package dev.verbatim.server.limits;

import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.RawRequest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An environment in which a client may ask three times an hour. */
@QuarkusTest
@WithTestResource(
    value = LocalApp.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = {
      @ResourceArg(name = "verbatim.limit.enabled", value = "true"),
      @ResourceArg(name = "verbatim.limit.requests", value = "3"),
      @ResourceArg(name = "verbatim.limit.period", value = "1H")
    })
class RateLimitFilterTest {

  @Test
  void aClientThatAsksTooOftenIsToldWhenToAskAgain() throws IOException {
    for (int left = 2; left >= 0; left--) {
      Response answer = anyone().get("/v1/articles");
      answer.then().statusCode(200).header("RateLimit-Policy", equalTo("\"client\";q=3;w=3600"));
      assertThat(answer.header("RateLimit")).startsWith("\"client\";r=" + left + ";t=");
    }

    for (int i = 0; i < 3; i++) {
      problem(
              anyone()
                  .header("Origin", LocalApp.ORIGIN)
                  .contentType(TEXT)
                  .body("It rained. ".repeat(50_000))
                  .post("/v1/extractions"),
              429,
              "Too many requests")
          .header("Retry-After", matchesPattern("[0-9]{3,4}"))
          .header("RateLimit", matchesPattern("\"client\";r=0;t=3[56][0-9]{2}"))
          .header("RateLimit-Policy", equalTo("\"client\";q=3;w=3600"))
          .header("Access-Control-Allow-Origin", equalTo(LocalApp.ORIGIN));
    }
    anyone().get("/health/live").then().statusCode(200);
    anyone().get("/health/ready").then().statusCode(200);
    for (String way :
        List.of(
            "/health/../v1/articles",
            "/health/%2e%2e/v1/articles",
            "/health/live/../../v1/articles",
            "/healthy")) {
      assertThat(RawRequest.send("GET", way, "")).as(way).startsWith("HTTP/1.1 429 ");
    }
  }
}
