package dev.verbatim.api;

import static dev.verbatim.api.Client.TEXT;
import static dev.verbatim.api.Client.anyone;
import static dev.verbatim.api.Client.editor;
import static dev.verbatim.api.Client.problem;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * What a server meets and a function does not: before a request is an event, the gateway has read
 * its text and bounded its address.
 */
interface SocketTests {

  @Test
  default void aTextThatIsNotInItsEncodingIsRefused() {
    byte[] latin1 = "Le café".getBytes(StandardCharsets.ISO_8859_1);
    problem(editor().contentType(TEXT).body(latin1).post("/v1/articles"), 422, "Invalid content");
    anyone()
        .contentType("text/plain; charset=iso-8859-1")
        .body(latin1)
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .body("article.body", equalTo("Le café"));
  }

  @Test
  default void anAddressThatIsTooLongIsRefused() {
    problem(
        anyone().queryParam("publisher", "a".repeat(9000)).get("/v1/articles"),
        414,
        "URI too long");
  }
}
