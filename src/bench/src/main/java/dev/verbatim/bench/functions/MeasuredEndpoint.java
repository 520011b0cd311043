package dev.verbatim.bench.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request that reads, and which items its answer is made of.
 *
 * @param name what it is called in tables
 * @param address the request
 * @param unit what DynamoDB takes for each 4 KB: half a unit, or one where every write that was
 *     answered before has to be seen
 * @param reads the items, in as many groups as have to be read one after the other or apart
 */
record MeasuredEndpoint(
    String name, String address, double unit, Function<JsonNode, List<List<String>>> reads) {

  private static final double PAID_BYTES = 4096;
  private static final double EVENTUAL = 0.5;
  private static final double CONSISTENT = 1;

  /** All that read, for this article. */
  static List<MeasuredEndpoint> all(String article, String quote, String speaker, String day) {
    String id = article.substring(article.lastIndexOf('/') + 1);
    List<String> whole = List.of(BenchmarkContent.article(id), "ARTICLE#" + id + " BODY");
    return List.of(
        of("GET /v1/quotes/{id}", "/v1/quotes/" + quote, one(BenchmarkContent.quote(quote))),
        of("GET /v1/articles/{id}", article, answer -> List.of(whole)),
        new MeasuredEndpoint(
            "GET /v1/articles/{id}?include=quotes (consistent)",
            article + "?include=quotes",
            CONSISTENT,
            answer -> {
              List<String> all = new ArrayList<>(whole);
              all.addAll(ids(answer.path("quotes"), BenchmarkContent::quote));
              return List.of(all);
            }),
        list("GET /v1/articles/{id}/quotes", article + "/quotes", BenchmarkContent::quote),
        list("GET /v1/articles", "/v1/articles", BenchmarkContent::article),
        list(
            "GET /v1/articles?publisher=",
            "/v1/articles?publisher=harbor-post",
            BenchmarkContent::article),
        list(
            "GET /v1/articles?section=", "/v1/articles?section=Islands", BenchmarkContent::article),
        list("GET /v1/quotes", "/v1/quotes", BenchmarkContent::quote),
        list(
            "GET /v1/quotes?publisher=",
            "/v1/quotes?publisher=harbor-post",
            BenchmarkContent::quote),
        of(
            "GET /v1/quotes/today",
            "/v1/quotes/today",
            answer ->
                List.of(
                    List.of("TODAY#" + day + " TODAY"),
                    List.of(BenchmarkContent.quote(answer.path("id").asText())))),
        of(
            "GET /v1/speakers/{id}",
            "/v1/speakers/" + speaker,
            one("SPEAKER#" + speaker + " SPEAKER")),
        list(
            "GET /v1/speakers/{id}/quotes",
            "/v1/speakers/" + speaker + "/quotes",
            BenchmarkContent::quote),
        list("GET /v1/speakers", "/v1/speakers", key -> "SPEAKER#" + key + " SPEAKER"),
        list("GET /v1/publishers", "/v1/publishers", key -> "PUBLISHER#" + key + " PUBLISHER"));
  }

  /** The least that DynamoDB could take for the items of an answer. */
  double leastUnits(JsonNode answer, Map<String, Integer> sizes) {
    double units = 0;
    for (List<String> together : reads.apply(answer)) {
      int bytes =
          together.stream()
              .mapToInt(
                  key -> {
                    if (!sizes.containsKey(key)) {
                      throw new IllegalStateException("no item " + key + " for " + address);
                    }
                    return sizes.get(key);
                  })
              .sum();
      units += unit * Math.ceil(bytes / PAID_BYTES);
    }
    return units;
  }

  private static MeasuredEndpoint of(
      String name, String address, Function<JsonNode, List<List<String>>> reads) {
    return new MeasuredEndpoint(name, address, EVENTUAL, reads);
  }

  private static MeasuredEndpoint list(String name, String address, Function<String, String> key) {
    return of(name, address, answer -> List.of(ids(answer.path("items"), key)));
  }

  private static Function<JsonNode, List<List<String>>> one(String key) {
    return answer -> List.of(List.of(key));
  }

  private static List<String> ids(JsonNode items, Function<String, String> key) {
    List<String> keys = new ArrayList<>();
    items.forEach(item -> keys.add(key.apply(item.path("id").asText())));
    if (keys.isEmpty()) {
      throw new IllegalStateException("nothing is listed: " + items);
    }
    return keys;
  }
}
