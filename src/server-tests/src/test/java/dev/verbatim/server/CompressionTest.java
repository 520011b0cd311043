package dev.verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Seeds;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Answers are compressed for clients that accept it. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class CompressionTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI service;

  @Test
  void listsExportsAndFeedsAreSmallerAndTheSame() throws Exception {
    Seeds.load();
    for (String path :
        List.of(
            "v1/quotes?limit=100",
            "v1/exports/quotes",
            "v1/exports/quotes.csv",
            "v1/exports/articles",
            "v1/feeds/quotes.rss",
            "openapi")) {
      HttpResponse<byte[]> plain = get(path, "identity");
      HttpResponse<byte[]> compressed = get(path, "gzip");

      assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
          .as(path)
          .isEqualTo("identity");
      assertThat(compressed.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      assertThat(compressed.body().length).as(path).isLessThan(plain.body().length / 2);
      if (path.contains("csv") || path.equals("openapi")) {
        assertThat(unpacked(compressed)).as(path).isEqualTo(plain.body());
      }
      for (HttpResponse<byte[]> answer : List.of(plain, compressed)) {
        assertThat(String.join(", ", answer.headers().allValues("Vary")))
            .as(path)
            .contains("Accept-Encoding");
      }
    }
  }

  private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
    try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return body.readAllBytes();
    }
  }

  private HttpResponse<byte[]> get(String path, String encoding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path)).header("Accept-Encoding", encoding).build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer;
  }
}
