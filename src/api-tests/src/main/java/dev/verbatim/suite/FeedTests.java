package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lists, for programs that read news. */
public interface FeedTests {

  @Test
  default void aFeedComesInTheFormThatIsAskedFor() {
    post("Ravnsund Tidende", "2026-04-01");
    for (var form :
        Map.of(
                "application/atom+xml",
                "application/atom+xml",
                "application/rss+xml",
                "application/rss+xml",
                "application/feed+json",
                "application/feed+json",
                "application/json",
                "application/json",
                "application/xml",
                "application/xml",
                "text/xml",
                "text/xml",
                "*/*",
                "application/atom+xml",
                // As a browser asks.
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "application/xml",
                // As readers ask that take whatever there is, what they like best first.
                "application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6,"
                    + " application/xml;q=0.4, text/xml;q=0.4",
                "application/rss+xml",
                "application/atom+xml;q=0.5, application/rss+xml",
                "application/rss+xml")
            .entrySet()) {
      for (String list : List.of("articles", "quotes")) {
        Response feed =
            anyone().accept(form.getKey()).get("/v1/feeds/" + list + "?publisher=ravnsund-tidende");
        assertThat(feed.statusCode()).as(form.getKey()).isEqualTo(200);
        assertThat(feed.contentType()).as(form.getKey()).startsWith(form.getValue());
        assertThat(header(feed, "Vary")).contains("Accept");
        assertThat(header(feed, "Cache-Control")).contains("max-age=15");
      }
    }
    for (String suffix : List.of("atom+xml", "rss+xml", "feed+json")) {
      String address = "/v1/feeds/quotes." + suffix.replaceFirst("feed\\+|\\+xml", "");
      for (String accepted :
          List.of("*/*", "application/atom+xml", "application/rss+xml", "application/xml")) {
        anyone()
            .accept(accepted)
            .get(address)
            .then()
            .statusCode(200)
            .contentType("application/" + suffix);
      }
    }
    problem(anyone().accept("text/html").get("/v1/feeds/articles"), 406, "Not acceptable");
  }

  @Test
  default void anEntryLinksToItsArticleAndNamesWhoPublishedIt() {
    Map<String, Object> article = new HashMap<>(article("Hvalvik Tidende", "2026-04-01"));
    article.put("headline", "Late & <wet>");
    String here = add(article).path("id");
    article.put("published", "2026-04-02");
    article.put("body", article("Hvalvik Tidende", "2026-04-02").get("body"));
    article.put("url", "https://hvalvik.example/late?a=1&b=2");
    add(article);
    String filter = "?publisher=hvalvik-tidende";

    for (String form : List.of("atom", "rss")) {
      String entry = form.equals("atom") ? "feed.entry" : "rss.channel.item";
      XmlPath quotes = xml(anyone().get("/v1/feeds/quotes." + form + filter));
      XmlPath articles = xml(anyone().get("/v1/feeds/articles." + form + filter));
      for (XmlPath feed : List.of(quotes, articles)) {
        List<String> links =
            form.equals("atom")
                ? feed.getList(
                    "feed.entry.link.findAll { it.@rel == 'alternate' }.collect { it.@href }")
                : feed.getList(entry + ".link");
        assertThat(links.get(0)).isEqualTo("https://hvalvik.example/late?a=1&b=2");
        assertThat(links.get(links.size() - 1)).startsWith("http").contains("/articles/" + here);
        assertThat(links).noneMatch(link -> link.contains("/v1/"));
        assertThat(feed.getList(entry + ".publisher")).contains("Hvalvik Tidende");
      }
      assertThat(articles.getList(entry + ".title")).contains("Late & <wet>");
    }
    JsonPath feed = json(anyone().get("/v1/feeds/quotes.json" + filter));
    assertThat(feed.getString("items[0].url")).isEqualTo("https://hvalvik.example/late?a=1&b=2");
    assertThat(feed.getString("items[0].summary"))
        .isEqualTo("In \u201cLate & <wet>\u201d, Hvalvik Tidende");
    assertThat(feed.getString("items[0]._verbatim.publisher")).isEqualTo("Hvalvik Tidende");
    assertThat(feed.getString("items[0].title")).startsWith("Ada Kell: \u201c");
  }

  @Test
  default void anAtomFeedShowsTheListAndLinksItsPages() {
    post("Selvik Blad", "2026-04-01");
    Response newest = post("Selvik Blad", "2026-04-02");

    Response page = anyone().get("/v1/feeds/articles.atom?publisher=selvik-blad&limit=1");

    XmlPath atom = xml(page);
    assertThat(atom.getString("feed.entry.id")).isEqualTo("urn:verbatim:article:" + id(newest));
    assertThat(atom.getString("feed.entry.content")).isEqualTo(newest.<String>path("body"));
    assertThat(atom.getString("feed.entry.published")).isEqualTo("2026-04-02T00:00:00Z");
    assertThat(atom.getString("feed.entry.updated")).isEqualTo(newest.<String>path("updatedAt"));
    assertThat(atom.getString("feed.updated")).isEqualTo(newest.<String>path("updatedAt"));
    String next = link(atom, "next");
    assertThat(next).startsWith("http").contains("/v1/feeds/articles.atom?publisher=selvik-blad");
    assertThat(header(page, "Link")).contains("rel=\"next\"");
    XmlPath last = xml(anyone().urlEncodingEnabled(false).get(next));
    assertThat(last.getString("feed.entry.published")).isEqualTo("2026-04-01T00:00:00Z");
    assertThat(link(last, "next")).isNull();
    assertThat(link(last, "self")).isEqualTo(next);
    assertThat(last.getString("feed.id")).isEqualTo(atom.getString("feed.id"));
  }

  @Test
  default void aJsonFeedHasTheFieldsOfItsVersion() {
    post("Torsnes Avis", "2026-04-01");
    post("Torsnes Avis", "2026-04-02");

    Response page =
        anyone()
            .accept("application/feed+json")
            .get("/v1/feeds/quotes?publisher=torsnes-avis&limit=3");

    List<Map<String, ?>> quotes =
        anyone().get("/v1/quotes?publisher=torsnes-avis&limit=3").path("items");
    JsonPath feed = json(page);
    assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.getString("title")).isEqualTo("Quotations: torsnes-avis");
    assertThat(feed.getString("feed_url")).startsWith("http");
    assertThat(feed.getString("home_page_url")).endsWith("/v1/quotes?publisher=torsnes-avis");
    assertThat(feed.getList("items.content_text"))
        .isEqualTo(quotes.stream().map(quote -> quote.get("text")).toList());
    assertThat(feed.getString("items[0].id"))
        .isEqualTo("urn:verbatim:quote:" + quotes.get(0).get("id"));
    assertThat(feed.getString("items[0].date_published")).isEqualTo("2026-04-02T00:00:00Z");
    assertThat(feed.getList("items[0].authors.name")).containsExactly("Ada Kell");
    JsonPath last =
        json(
            anyone()
                .urlEncodingEnabled(false)
                .accept("application/feed+json")
                .get(feed.getString("next_url")));
    assertThat(last.getList("items")).hasSize(1);
    assertThat(last.getString("next_url")).isNull();
    assertThat(feed.getString("items[0].url"))
        .endsWith(
            "/articles/%s/quotes/%s"
                .formatted(quotes.get(0).get("articleId"), quotes.get(0).get("id")));
    anyone()
        .get(feed.getString("items[0]._verbatim.about"))
        .then()
        .body("id", equalTo(quotes.get(0).get("id")));
  }

  @Test
  default void aReaderThatHasTheFeedIsToldSoUntilItChanges() {
    post("Ulvøy Posten", "2026-04-01");
    post("Ulvøy Posten", "2026-04-02");
    String publisher = post("Ulvøy Posten", "2026-04-03").path("publisher.id");
    List<String> tags = new ArrayList<>();
    for (String form : List.of("atom", "rss", "json")) {
      String address = "/v1/feeds/quotes." + form + "?limit=2&publisher=" + publisher;
      String tag = anyone().get(address).header("ETag");
      tags.add(tag);
      Response again = anyone().header("If-None-Match", tag).get(address);
      again.then().statusCode(304).body(emptyString()).header("ETag", equalTo(tag));
      assertThat(header(again, "Cache-Control")).contains("max-age=15");
    }
    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("W/\""));

    post("Ulvøy Posten", "2026-04-04");

    anyone()
        .header("If-None-Match", String.join(", ", tags))
        .get("/v1/feeds/quotes.atom?limit=2&publisher=" + publisher)
        .then()
        .statusCode(200);
  }

  @Test
  default void aFeedRefusesWhatItsListRefuses() {
    problem(
            anyone().get("/v1/feeds/articles.rss?limit=101&speaker=nobody&include=body"),
            400,
            "Invalid parameter")
        .body("errors.parameter.sort()", contains("include", "limit", "speaker"));
    String cursor = anyone().get("/v1/quotes?limit=1").path("next");
    problem(anyone().get("/v1/feeds/quotes?cursor=" + cursor), 400, "Invalid parameter");
  }

  private static Response post(String publisher, String published) {
    return add(article(publisher, published));
  }

  private static Map<String, ?> article(String publisher, String published) {
    return Map.of(
        "body",
        "\u201cThe paper of %s is <late> & wet \ud83c\udf27,\u201d said Ada Kell.\n\n\u201cSo it is,\u201d Bertil Asp said."
            .formatted(published),
        "publisher",
        publisher,
        "published",
        published);
  }

  private static String id(Response article) {
    return Client.paths(article.asString()).getString("id");
  }

  private static XmlPath xml(Response feed) {
    assertThat(feed.statusCode()).isEqualTo(200);
    return XmlPath.from(new String(feed.asByteArray(), StandardCharsets.UTF_8));
  }

  private static JsonPath json(Response feed) {
    assertThat(feed.statusCode()).isEqualTo(200);
    return Client.paths(new String(feed.asByteArray(), StandardCharsets.UTF_8));
  }

  /** The address of a link, or null. */
  private static String link(XmlPath feed, String rel) {
    List<String> rels = feed.getList("feed.link.@rel");
    int at = rels.indexOf(rel);
    return at < 0 ? null : feed.<String>getList("feed.link.@href").get(at);
  }
}
