package dev.verbatim.bench.functions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.local.LocalKeys;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What the table holds: the articles of the seeds, each from two publishers. */
final class BenchmarkContent {

  static final String TABLE = "verbatim";

  private static final List<String> PUBLISHERS = List.of("Harbor Post", "Tide Courier");

  /** It is not under the project's licence. */
  private static final String FOUNDING = "000_";

  private BenchmarkContent() {}

  /** Sends the articles to a function that may create its table; the address of the last. */
  static String load(RuntimeApi api, LocalKeys keys) throws IOException, InterruptedException {
    String token = keys.token("editor", "articles:write", Duration.ofHours(1));
    String last = null;
    int number = 0;
    for (String publisher : PUBLISHERS) {
      for (String body : bodies()) {
        ObjectNode article = HttpEvents.JSON.createObjectNode();
        article.put("headline", body.substring(0, body.indexOf('.')));
        article.put("body", body).put("publisher", publisher).put("section", "Islands");
        article.put("published", "2026-03-02T10:00:%02dZ".formatted(number++));
        article.put("byline", "By Ada Kell and Bertil Asp");
        article.putArray("tags").add("Ferries").add("Transport");
        String answer = api.invoke(HttpEvents.post("/v1/articles", token, article)).body();
        last = "/v1/articles/" + HttpEvents.reply(answer).json().path("id").asText();
      }
    }
    return last;
  }

  private static List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.list(Repository.file("seeds"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt") && !name.startsWith(FOUNDING)) {
          String text = Files.readString(file);
          bodies.add(text.substring(text.indexOf(" - ") + 3).strip());
        }
      }
    }
    return bodies;
  }

  /** The bytes of every item, as DynamoDB counts them, by partition and sort key. */
  static Map<String, Integer> sizes(DynamoDbClient client) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    client
        .scanPaginator(ScanRequest.builder().tableName(TABLE).build())
        .items()
        .forEach(
            item -> sizes.put(item.get("pk").s() + " " + item.get("sk").s(), ItemSize.of(item)));
    return sizes;
  }

  /** The primary key of a quotation. */
  static Map<String, AttributeValue> quoteKey(String id) {
    String[] parts = quote(id).split(" ");
    return Map.of("pk", AttributeValue.fromS(parts[0]), "sk", AttributeValue.fromS(parts[1]));
  }

  static String article(String id) {
    return "ARTICLE#" + id + " ARTICLE";
  }

  static String quote(String id) {
    int dash = id.lastIndexOf('-');
    return "ARTICLE#" + id.substring(0, dash) + " QUOTE#" + id.substring(dash + 1);
  }
}
