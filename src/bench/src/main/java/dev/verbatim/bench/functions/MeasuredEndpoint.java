package dev.verbatim.bench.functions;

import java.util.List;

/**
 * A request that reads.
 *
 * @param name what it is called in tables
 * @param address what is asked for
 */
record MeasuredEndpoint(String name, String address) {

  /** All that read, for this article, one of its quotations and whose it is. */
  static List<MeasuredEndpoint> all(String article, String quote, String speaker) {
    return List.of(
        new MeasuredEndpoint("GET /v1/quotes/{id}", "/v1/quotes/" + quote),
        new MeasuredEndpoint("GET /v1/articles/{id}", article),
        new MeasuredEndpoint("GET /v1/articles/{id}?include=quotes", article + "?include=quotes"),
        new MeasuredEndpoint("GET /v1/articles/{id}/quotes", article + "/quotes"),
        list("/v1/articles"),
        list("/v1/articles?publisher=", "harbor-post"),
        list("/v1/articles?section=", "Islands"),
        list("/v1/quotes"),
        list("/v1/quotes?publisher=", "harbor-post"),
        list("/v1/quotes/today"),
        new MeasuredEndpoint("GET /v1/speakers/{id}", "/v1/speakers/" + speaker),
        new MeasuredEndpoint("GET /v1/speakers/{id}/quotes", "/v1/speakers/" + speaker + "/quotes"),
        list("/v1/speakers"),
        list("/v1/publishers"));
  }

  private static MeasuredEndpoint list(String address) {
    return list(address, "");
  }

  private static MeasuredEndpoint list(String address, String value) {
    return new MeasuredEndpoint("GET " + address, address + value);
  }
}
