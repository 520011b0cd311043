package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a client gets wrong, the answer says what, as a problem document. */
public interface ProblemTests {

  @Test
  default void malformedJsonIsABadRequest() {
    for (String broken : List.of("{", "{\"body\": }", "body=a")) {
      problem(addJson(broken), 400, "Bad request");
    }
    problem(addJson("{\"body\":\n  rain}"), 400, "Bad request")
        .body("detail", containsString("line 2"));
    problem(addJson("[".repeat(20)), 400, "Bad request").body("detail", containsString("deeply"));
  }

  @Test
  default void everyFieldThatIsGivenTwiceIsNamed() {
    problem(
            addJson(
                "{\"body\":\"a\",\"body\":\"b\",\"publisher\":{\"name\":\"a\",\"name\":\"b\"}}"),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/body", "/publisher/name"))
        .body("errors[0].detail", containsString("once"));
    problem(addJson("{\"body\":\"a\",\"body\":"), 400, "Bad request");
  }

  @Test
  default void aMissingBodyIsRefused() {
    problem(addJson(""), 422, "Invalid content");
    problem(editor().contentType(TEXT).post("/v1/articles"), 422, "Invalid content");
  }

  @Test
  default void anUnknownFieldIsNamedWithThoseThatAreKnown() {
    problem(addJson("{\"body\":\"It rained.\",\"hedline\":\"Rain\"}"), 422, "Invalid content")
        .body("errors.pointer", contains("/hedline"))
        .body("errors[0].detail", containsString("headline"))
        .body("errors[0].detail", not(containsString("notices")))
        .body("instance", equalTo("/v1/articles"));
  }

  @Test
  default void aFieldOfTheWrongTypeIsNamed() {
    problem(addJson("{\"body\":\"It rained.\",\"headline\":7}"), 422, "Invalid content")
        .body("errors.pointer", contains("/headline"));
    problem(addJson("{\"body\":\"It rained.\",\"tags\":[\"a\",{}]}"), 422, "Invalid content")
        .body("errors.pointer", contains("/tags/1"));
    problem(addJson("[]"), 422, "Invalid content");
    problem(addJson("{\"body\":\"It rained.\"} {}"), 422, "Invalid content");
  }

  @Test
  default void whateverIsWrongWithAFieldHidesNoOther() {
    String manyWrong =
        "{\"body\":7,\"headline\":{},\"hedline\":\"Rain\",\"published\":\"today\",\"nope\":1,"
            + "\"tags\":[\"rain\",{}],\"url\":\"harbour\",\"language\":\"??\"}";
    List<String> pointers =
        List.of(
            "/body",
            "/headline",
            "/hedline",
            "/published",
            "/nope",
            "/tags/1",
            "/url",
            "/language");
    problem(addJson(manyWrong), 422, "Invalid content")
        .body("errors.pointer", containsInAnyOrder(pointers.toArray()))
        .body("detail", containsString("8 fields"));
    problem(
            anyone()
                .contentType(JSON)
                .body("{\"text\":\"It rained.\",\"explain\":\"yes\",\"indirect\":1,\"more\":true}")
                .post("/v1/extractions"),
            422,
            "Invalid content")
        .body("errors.pointer", containsInAnyOrder("/explain", "/indirect", "/more"));
  }

  @Test
  default void aChangeIsToldAllThatIsWrongWithIt() {
    String article =
        add(Map.of("body", "The quay is dry.", "publisher", "Lunde Record")).header("Location");
    String wrong =
        "{\"id\":\"another\",\"body\":\"The quay is wet.\",\"headline\":5,\"draft\":true,"
            + "\"language\":\"??\"}";
    problem(
            editor().header("If-Match", "*").contentType(JSON).body(wrong).put(article),
            422,
            "Invalid content")
        .body("errors.pointer", containsInAnyOrder("/id", "/headline", "/draft", "/language"));
    problem(
            editor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(wrong)
                .patch(article),
            422,
            "Invalid content")
        .body("errors.pointer", containsInAnyOrder("/id", "/headline", "/draft", "/language"));
  }

  @Test
  default void aNumberThatIsTooLargeIsNamed() {
    String article =
        add(Map.of("body", "“The quay is long,” said Ada Kell.", "publisher", "Lunde Record"))
            .header("Location");
    problem(
            editor()
                .contentType(JSON)
                .body("{\"start\":2147483648,\"end\":99999999999999999999}")
                .post(article + "/quotes"),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/start", "/end"))
        .body("errors[0].detail", containsString("too large"));
  }

  @Test
  default void wordsThatAreNoneAreToldSo() {
    String article =
        add(Map.of("body", "“The mole is long,” said Ada Kell.", "publisher", "Lunde Record"))
            .header("Location");
    problem(
            editor().contentType(JSON).body("{\"exact\":\"\"}").post(article + "/quotes"),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/exact"))
        .body("errors[0].detail", equalTo("must have 1 to 20000 characters"));
  }

  @Test
  default void aBodyThatIsCompressedIsUnsupported() {
    problem(
            anyone()
                .header("Content-Encoding", "gzip")
                .contentType("text/plain; charset=iso-8859-1")
                .body(new byte[] {31, -117, 8, 0})
                .post("/v1/extractions"),
            415,
            "Unsupported media type")
        .header("Accept-Encoding", equalTo("identity"));
  }

  @Test
  default void whatAProblemIsAboutIsAUriReference() {
    for (String path : List.of("/v1/articles/a%2Fb", "/v1/articles/%F0%9F%98%80", "/v1/nothing")) {
      problem(anyone().urlEncodingEnabled(false).get(path), 404, "Not found")
          .body("instance", equalTo(path));
    }
    problem(anyone().get("/v1/articles?limit=many"), 400, "Invalid parameter")
        .body("instance", equalTo("/v1/articles"));
  }

  @Test
  default void everyFieldThatBreaksARuleIsNamed() {
    problem(
            addJson("{\"body\":\"\",\"url\":\"harbour\",\"language\":\"english!\"}"),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/body", "/language", "/url"));
  }

  @Test
  default void anUnknownPathIsNotFound() {
    for (String path :
        List.of("/nothing", "/v1", "/v2/articles", "/v1/articles/a/b/c", "/page.html")) {
      problem(anyone().get(path), 404, "Not found");
    }
  }

  @Test
  default void anotherMethodIsAnsweredWithThoseAllowed() {
    for (var refused :
        Map.of(
                editor().put("/v1/articles"), "GET, HEAD, OPTIONS, POST",
                anyone().get("/v1/extractions"), "OPTIONS, POST",
                anyone().delete("/v1/speakers/nobody"), "GET, HEAD, OPTIONS, PATCH")
            .entrySet()) {
      problem(refused.getKey(), 405, "Method not allowed");
      assertThat(header(refused.getKey(), "Allow")).isEqualTo(refused.getValue());
    }
  }

  @Test
  default void aMediaTypeThatCannotBeGivenIsNotAcceptable() {
    problem(anyone().accept("image/png").get("/v1/articles"), 406, "Not acceptable");
    anyone()
        .accept("text/html, application/json;q=0.9, */*;q=0.1")
        .get("/v1/articles")
        .then()
        .statusCode(200)
        .contentType(JSON);
  }

  @Test
  default void aBodyOfAnotherMediaTypeIsUnsupported() {
    Response refused =
        editor().contentType("application/xml").body("<article/>").post("/v1/articles");
    problem(refused, 415, "Unsupported media type");
    assertThat(header(refused, "Accept"))
        .isEqualTo("application/json, text/plain, application/x-ndjson");
    problem(
        editor()
            .contentType("text/plain; charset=klingon")
            .body("It rained.".getBytes(StandardCharsets.UTF_8))
            .post("/v1/articles"),
        415,
        "Unsupported media type");
  }

  @Test
  default void aBodyThatIsTooLargeIsRefused() {
    byte[] twoMegabytes = new byte[2 << 20];
    Arrays.fill(twoMegabytes, (byte) 'a');
    problem(
        editor().contentType(TEXT).body(twoMegabytes).post("/v1/articles"),
        413,
        "Content too large");
    problem(
        anyone().contentType(TEXT).body(twoMegabytes).post("/v1/extractions"),
        413,
        "Content too large");
  }

  @Test
  default void headersThatAreTooLargeAreRefused() {
    problem(
        anyone().header("X-Diary", "a".repeat(20_000)).get("/v1/articles"),
        431,
        "Headers too large");
  }

  @Test
  default void aParameterThatNobodyKnowsIsNamed() {
    problem(anyone().queryParam("page", 2).get("/v1/speakers"), 400, "Invalid parameter")
        .body("errors.parameter", contains("page"));
    problem(
        editor().contentType(JSON).body("{}").post("/v1/articles?draft=true"),
        400,
        "Invalid parameter");
  }

  private static Response addJson(String body) {
    return editor().contentType(JSON).body(body).post("/v1/articles");
  }
}
