package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.common.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function that CloudFront runs, run in Node. */
@NeedsNode
class IfMatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "W/\"3-a1\" | \"3-a1\"",
        "\"3-a1\" | \"3-a1\"",
        "* | *",
        "W/\"3-a1\", W/\"4-b2\",\"5-c3\" | \"3-a1\", \"4-b2\",\"5-c3\"",
        "\"no W/ inside\" | \"no W/ inside\""
      })
  void tagsAreMadeStrong(String sent, String passedOn) throws Exception {
    JsonNode headers = headers(Map.of("if-match", Map.of("value", sent)));
    assertThat(headers.at("/if-match/value").asText()).isEqualTo(passedOn);
  }

  @Test
  void severalHeadersAreEachMadeStrong() throws Exception {
    JsonNode headers =
        headers(
            Map.of(
                "if-match",
                Map.of(
                    "value",
                    "W/\"3-a1\"",
                    "multiValue",
                    new Object[] {Map.of("value", "W/\"3-a1\""), Map.of("value", "W/\"4-b2\"")})));
    assertThat(headers.at("/if-match/multiValue/1/value").asText()).isEqualTo("\"4-b2\"");
  }

  @Test
  void allElseIsPassedOnAsItIs() throws Exception {
    Map<String, Object> others =
        Map.of("if-none-match", Map.of("value", "W/\"3-a1\""), "accept", Map.of("value", "*/*"));
    assertThat(headers(others)).isEqualTo(JSON.valueToTree(others));
  }

  private static JsonNode headers(Map<String, Object> headers)
      throws IOException, InterruptedException {
    String event = JSON.writeValueAsString(Map.of("request", Map.of("headers", headers)));
    Process node =
        new ProcessBuilder(
                "node",
                "--eval",
                Resources.text("if-match.js")
                    + "console.log(JSON.stringify(handler("
                    + event
                    + ").headers))")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).isZero();
    return JSON.readTree(answer);
  }
}
