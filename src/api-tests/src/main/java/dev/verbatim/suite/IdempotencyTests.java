package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request under an {@code Idempotency-Key} is carried out once. */
public interface IdempotencyTests {

  @Test
  default void aRepeatedRequestIsAnsweredAsItWasTheFirstTime() {
    String key = UUID.randomUUID().toString();
    String body = "{\"body\":\"“The mill turns,” said Ada Kell.\",\"publisher\":\"Kelder Review\"}";
    Response first = post(editor(), key, JSON, body);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

    // Without the key, what is answered is what stands: nothing, and then a new article.
    editor().header("If-Match", "*").delete(first.header("Location")).then().statusCode(204);
    Response again = post(editor(), key, JSON, body);

    again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    for (String header : List.of("Content-Type", "Location", "ETag")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header)).isNotNull();
    }
    anyone().get(first.header("Location")).then().statusCode(404);
  }

  @Test
  default void requestsWithOneKeyAtOnceStoreOneArticleAndAreAnsweredAlike() {
    String key = UUID.randomUUID().toString();
    String text = "date 2026-03-02 Sixteen Courier - \"One tide,\" said Orla Vint.";

    List<Response> answers =
        IntStream.range(0, 16)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(editor(), key, TEXT, text)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
    assertThat(answers)
        .extracting(answer -> answer.header("Idempotency-Replayed"))
        .containsOnlyOnce((String) null);
    anyone().get("/v1/articles?publisher=sixteen-courier").then().body("items", hasSize(1));
  }

  @Test
  default void aKeyIsForOneRequest() {
    String key = UUID.randomUUID().toString();
    String text = "date 2026-03-02 Lunde Record - The well is full.";
    post(editor(), key, TEXT, text).then().statusCode(201);

    for (Response other :
        List.of(
            post(editor(), key, TEXT, text + " It rained."),
            post(editor(), key, "text/plain", text),
            post(editor().queryParam("section", "Wells"), key, TEXT, text))) {
      problem(other, 422, "Idempotency key reused");
    }
    post(editor(), key, TEXT, text).then().statusCode(201);
  }

  @Test
  default void aMediaTypeMayBeWrittenInOtherWaysUnderTheSameKey() {
    String key = UUID.randomUUID().toString();
    String body = "{\"body\":\"The sluice is open.\",\"publisher\":\"Lunde Record\"}";
    String first = post(editor(), key, JSON, body).asString();

    for (String type :
        List.of("application/json; charset=utf-8", "application/json;charset=UTF-8")) {
      Response again = post(editor(), key, type, body);
      again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
      assertThat(again.asString()).isEqualTo(first);
    }
  }

  @Test
  default void everySubjectHasKeysOfItsOwn() {
    String key = UUID.randomUUID().toString();
    String text = "date 2026-03-02 Ambry Echo - The gate is shut.";
    post(editor(), key, TEXT, text).then().statusCode(201);

    post(bearing(Tokens.of("another", "articles:write")), key, TEXT, text + " It was late.")
        .then()
        .statusCode(201);
  }

  @Test
  default void whatFailedMayBeTriedAgainUnderItsKey() {
    String key = UUID.randomUUID().toString();
    problem(post(editor(), key, JSON, "{\"body\":\"\"}"), 422, "Invalid content");

    post(editor(), key, JSON, "{\"body\":\"The kiln is cold.\"}").then().statusCode(201);
  }

  @Test
  default void aKeyThatIsNoneIsNamed() {
    for (String key : List.of("k".repeat(256), "cl\u00e9")) {
      problem(post(editor(), key, JSON, "{\"body\":\"It rained.\"}"), 400, "Invalid parameter")
          .body("errors.parameter", contains("Idempotency-Key"));
    }
  }

  private static Response post(RequestSpecification client, String key, String type, String body) {
    return client.header("Idempotency-Key", key).contentType(type).body(body).post("/v1/articles");
  }
}
