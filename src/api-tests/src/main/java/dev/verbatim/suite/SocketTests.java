package dev.verbatim.suite;

import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a server meets and a function does not: before a request is an event, the gateway has read
 * its text and bounded its address.
 */
public interface SocketTests {

  /** RFC 9113, sections 6.5 and 6.5.2. */
  byte SETTINGS = 4;

  int MAX_CONCURRENT_STREAMS = 3;

  @Test
  default void aTextThatIsNotInItsEncodingIsRefused() {
    byte[] latin1 = "Le café".getBytes(StandardCharsets.ISO_8859_1);
    problem(
        editor().contentType("text/plain; charset=utf-8").body(latin1).post("/v1/articles"),
        422,
        "Invalid content");
    anyone()
        .contentType("text/plain; charset=iso-8859-1")
        .body(latin1)
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .body("article.body", equalTo("Le café"));
  }

  @Test
  default void aFeedLinksToTheAddressThatItWasAskedAt() {
    String feed =
        anyone().header("Host", "news.example:8443").get("/v1/feeds/quotes.rss").asString();
    assertThat(feed).contains("http://news.example:8443/v1/feeds/quotes.rss");

    for (String host : List.of("news<b>.example", "a\"b", "[", "news.example:port", "a/b?c#d")) {
      Response answer = anyone().header("Host", host).get("/v1/feeds/quotes.rss");
      assertThat(answer.statusCode()).as(host).isLessThan(500);
      assertThat(answer.asString()).as(host).doesNotContain("<b>");
    }
  }

  @Test
  default void anAddressThatIsTooLongIsRefused() {
    problem(
        anyone().queryParam("publisher", "a".repeat(9000)).get("/v1/articles"),
        414,
        "URI too long");
  }

  @Test
  default void aConnectionOfHttp2TakesAHundredRequestsAtOnce() throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[] {0, 0, 0, SETTINGS, 0, 0, 0, 0, 0});
      DataInputStream in = new DataInputStream(socket.getInputStream());
      int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      assertThat(in.readByte()).isEqualTo(SETTINGS);
      in.skipNBytes(5);
      Map<Integer, Integer> settings = new HashMap<>();
      for (int i = 0; i < length; i += 6) {
        settings.put(in.readUnsignedShort(), in.readInt());
      }
      assertThat(settings).containsEntry(MAX_CONCURRENT_STREAMS, 100);
    }
  }

  @Test
  default void aRefusalOverHttp2IsAProblemWithoutConnectionHeaders() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    String base = RestAssured.baseURI + ":" + RestAssured.port;
    // The first request asks for HTTP/2, the second is made in it.
    client.send(
        HttpRequest.newBuilder(URI.create(base + "/v1/publishers")).build(),
        BodyHandlers.discarding());

    HttpResponse<String> refused =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/v1/extractions"))
                .header("Content-Type", TEXT)
                .POST(BodyPublishers.ofByteArray(new byte[2 << 20]))
                .build(),
            BodyHandlers.ofString());

    assertThat(refused.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().map()).doesNotContainKey("connection");
    assertThat(refused.body()).contains("Content too large");
  }
}
