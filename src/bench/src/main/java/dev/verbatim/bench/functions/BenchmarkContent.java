package dev.verbatim.bench.functions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.local.LocalKeys;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the tables hold: the articles of the seeds, each from two publishers. */
final class BenchmarkContent {

  /** Where the record is. */
  static final String TABLE = "verbatim";

  /** Where its views are. */
  static final String VIEWS = "verbatim-views";

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

  /** The key of the item of the views that holds a quotation by its id. */
  static Map<String, AttributeValue> quoteKey(DynamoDbClient client, String quote) {
    int dash = quote.lastIndexOf('-');
    Map<String, AttributeValue> item =
        client
            .query(
                asked ->
                    asked
                        .tableName(VIEWS)
                        .keyConditionExpression("pk = :article and sk between :first and :quote")
                        .expressionAttributeValues(
                            Map.of(
                                ":article", of("ARTICLE#" + quote.substring(0, dash)),
                                ":first", of("ID#"),
                                ":quote", of("ID#" + quote.substring(dash + 1))))
                        .scanIndexForward(false)
                        .limit(1))
            .items()
            .get(0);
    return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
  }

  private static AttributeValue of(String value) {
    return AttributeValue.fromS(value);
  }
}
