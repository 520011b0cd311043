package dev.verbatim.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.verbatim.suite.PlainPaths.Body;
import io.restassured.builder.ResponseBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathsTest {

  private static final String NEWS =
      """
      {"items": [
        {"id": "a", "speaker": {"id": "ada", "sameAs": ["x", "y"]}, "confidence": 0.75, "version": 3},
        {"id": "b", "speaker": null, "confidence": 1, "tags": []}
      ], "next": "c", "@type": "List", "none": null, "whole": 12345678901}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "items",
        "next",
        "none",
        "missing",
        "whole",
        "'@type'",
        "items[0]",
        "items[-1].id",
        "items[0].confidence",
        "items[1].confidence",
        "items.id",
        "items.version",
        "items.speaker",
        "items.speaker.id",
        "items.speaker.sameAs",
        "items[0].speaker.sameAs[1]",
        "items.size()",
        "items.find { it.id == 'b' }.confidence"
      })
  void aPathFindsWhatRestAssuredFinds(String path) {
    assertThat(new Body(NEWS).<Object>get(path)).isEqualTo(new JsonPath(NEWS).<Object>get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$.items", "items.size()", "items.find { it.id == 'b' }", "a b", "a..b", "a."})
  void whatIsNoPlainPathIsLeftToRestAssured(String path) {
    assertThat(PlainPaths.isPlain(path)).isFalse();
  }

  @Test
  void aResponseIsHeldToWhatIsExpectedOfItsPaths() {
    Response response = answered();

    response.then().statusCode(200).body("next", equalTo("c")).and().body("items.id", hasItem("b"));
    assertThat(response.then().extract().response().<String>path("items[0].id")).isEqualTo("a");
    assertThat(response.then().extract().<String>path("items[0].speaker.id")).isEqualTo("ada");
    assertThat(response.jsonPath().getList("items.id")).isEqualTo(List.of("a", "b"));
  }

  @Test
  void whatIsNotAsExpectedFails() {
    Response response = answered();

    assertThatThrownBy(() -> response.then().body("items[0].id", equalTo("b")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("items[0].id");
    assertThatThrownBy(() -> response.then().statusCode(201)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> response.then().body("next", equalTo("c"), "items[1].id", equalTo("a")))
        .isInstanceOf(AssertionError.class);
  }

  private static Response answered() {
    return PlainPaths.quick(
        new ResponseBuilder()
            .setStatusCode(200)
            .setContentType("application/json")
            .setBody(NEWS)
            .build());
  }
}
