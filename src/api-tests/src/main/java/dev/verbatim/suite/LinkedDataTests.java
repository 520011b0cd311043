package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Articles and quotations in the words of schema.org. */
public interface LinkedDataTests {

  String JSON_LD = "application/ld+json";

  /** The types that schema.org derives each of ours from, itself included. */
  Map<String, Set<String>> TYPES =
      Map.of(
          "NewsArticle", Set.of("NewsArticle", "Article", "CreativeWork", "Thing"),
          "Quotation", Set.of("Quotation", "CreativeWork", "Thing"),
          "Organization", Set.of("Organization", "Thing"),
          "Person", Set.of("Person", "Thing"));

  /** What schema.org says of a property: which types have it, and what its values are. */
  record Property(String domain, Set<String> range) {}

  /** As schema.org defines them. */
  Map<String, Property> PROPERTIES =
      Map.ofEntries(
          Map.entry("identifier", new Property("Thing", Set.of("PropertyValue", "Text", "URL"))),
          Map.entry("name", new Property("Thing", Set.of("Text"))),
          Map.entry("description", new Property("Thing", Set.of("Text", "TextObject"))),
          Map.entry("url", new Property("Thing", Set.of("URL"))),
          Map.entry("sameAs", new Property("Thing", Set.of("URL"))),
          Map.entry("headline", new Property("CreativeWork", Set.of("Text"))),
          Map.entry("text", new Property("CreativeWork", Set.of("Text"))),
          Map.entry("keywords", new Property("CreativeWork", Set.of("DefinedTerm", "Text", "URL"))),
          Map.entry("inLanguage", new Property("CreativeWork", Set.of("Language", "Text"))),
          Map.entry("creditText", new Property("CreativeWork", Set.of("Text"))),
          Map.entry("publisher", new Property("CreativeWork", Set.of("Organization", "Person"))),
          Map.entry("datePublished", new Property("CreativeWork", Set.of("Date", "DateTime"))),
          Map.entry("dateModified", new Property("CreativeWork", Set.of("Date", "DateTime"))),
          Map.entry("dateCreated", new Property("CreativeWork", Set.of("Date", "DateTime"))),
          Map.entry("isPartOf", new Property("CreativeWork", Set.of("CreativeWork", "URL"))),
          Map.entry("articleBody", new Property("Article", Set.of("Text"))),
          Map.entry("articleSection", new Property("Article", Set.of("Text"))),
          Map.entry("wordCount", new Property("Article", Set.of("Integer"))),
          Map.entry(
              "spokenByCharacter", new Property("Quotation", Set.of("Organization", "Person"))));

  @Test
  default void anArticleIsANewsArticle() {
    Response added = add(article("Lyngholt Avis"));
    String address = added.header("Location");

    Response linked = anyone().accept(JSON_LD).get(address);

    linked
        .then()
        .statusCode(200)
        .contentType(JSON_LD)
        .body("'@context'", equalTo("https://schema.org"))
        .body("'@type'", equalTo("NewsArticle"))
        .body("articleBody", equalTo(added.<String>path("body")))
        .body("headline", equalTo("Ferry sails & stays"))
        .body("creditText", equalTo("By Ada Kell"))
        .body("publisher.name", equalTo("Lyngholt Avis"))
        .body("datePublished", equalTo("2026-03-02T10:00:00Z"))
        .body("keywords", equalTo(List.of("ferries", "winter")))
        .body("wordCount", equalTo(added.<Integer>path("wordCount")));
    checkVocabulary(linked.path("$"), 12);
    anyone().get(address).then().contentType("application/json").body("version", equalTo(1));
  }

  @Test
  default void aQuotationIsAQuotationByItsSpeaker() {
    String article = add(article("Lyngholt Blad")).path("id");
    List<Map<String, ?>> quotes = anyone().get("/v1/articles/" + article + "/quotes").path("items");

    Response named = anyone().accept(JSON_LD).get("/v1/quotes/" + quotes.get(0).get("id"));
    Response unsigned =
        add(
            Map.of(
                "body",
                "\u201cNo ferry and no winter on these islands.\u201d",
                "publisher",
                "Lyngholt Blad"));
    Response unsignedQuote = anyone().get(unsigned.header("Location") + "/quotes");
    unsignedQuote.then().body("items[0].speaker", nullValue());
    Response nobodys =
        anyone().accept(JSON_LD).get("/v1/quotes/" + unsignedQuote.path("items[0].id"));
    Response others = anyone().accept(JSON_LD).get("/v1/quotes/" + quotes.get(1).get("id"));

    named
        .then()
        .statusCode(200)
        .contentType(JSON_LD)
        .body("'@type'", equalTo("Quotation"))
        .body("text", equalTo(quotes.get(0).get("text")))
        .body("spokenByCharacter.'@type'", equalTo("Person"))
        .body("spokenByCharacter.name", equalTo("Ingrid Halvane"))
        .body("isPartOf.identifier", equalTo(article))
        .body("isPartOf.headline", equalTo("Ferry sails & stays"))
        .body("isPartOf.url", equalTo("https://news.example/ferry-of/Lyngholt-Blad"))
        .body("isPartOf.publisher.name", equalTo("Lyngholt Blad"))
        .body("isPartOf.datePublished", equalTo("2026-03-02T10:00:00Z"))
        .body("dateCreated", equalTo("2026-03-01"));
    checkVocabulary(named.path("$"), 6);
    // Neither a person nor an organization, which is all that the vocabulary lets speak.
    others.then().body("spokenByCharacter", nullValue()).body("creditText", equalTo("residents"));
    checkVocabulary(others.path("$"), 5);
    nobodys.then().body("spokenByCharacter", nullValue()).body("creditText", nullValue());
    checkVocabulary(nobodys.path("$"), 4);
  }

  @Test
  default void whoeverIsKnownElsewhereIsLinked() {
    String address =
        add(Map.of(
                "body", "\u201cThe bridge is shut,\u201d said Sunniva Lyngholt.",
                "publisher", "Lyngholt Kurer"))
            .header("Location");
    String speaker = anyone().get(address + "/quotes").path("items[0].speaker.id");
    List<String> elsewhere =
        List.of("https://www.wikidata.org/wiki/Q990001", "https://lyngholt.example/sunniva");
    String tag = editor().get("/v1/speakers/" + speaker).header("ETag");
    editor()
        .header("If-Match", tag)
        .contentType("application/merge-patch+json")
        .body(Map.of("kind", "person", "sameAs", elsewhere))
        .patch("/v1/speakers/" + speaker)
        .then()
        .statusCode(200);

    Response linked =
        editor()
            .accept(JSON_LD)
            .get("/v1/quotes/" + anyone().get(address + "/quotes").path("items[0].id"));

    linked.then().body("spokenByCharacter.sameAs", equalTo(elsewhere));
    checkVocabulary(linked.path("$"), 5);
  }

  @Test
  default void itCanBePastedIntoAScriptOfAPage() {
    String words = "\u201cThe tide is < 3 and > 2 feet,\u201d said Ada Kell.";
    Response added =
        add(
            Map.of(
                "headline", "A < B",
                "body", words.replace("<", "&lt;").replace(">", "&gt;"),
                "publisher", "Lyngholt Dagblad"));
    String article = added.header("Location");
    String quote = "/v1/quotes/" + anyone().get(article + "/quotes").path("items[0].id");

    Response linkedArticle = anyone().accept(JSON_LD).get(article);
    Response linkedQuote = anyone().accept(JSON_LD).get(quote);

    assertThat(linkedArticle.asString()).doesNotContain("<");
    assertThat(linkedQuote.asString()).doesNotContain("<");
    linkedArticle
        .then()
        .body("headline", equalTo("A < B"))
        .body("articleBody", equalTo(added.<String>path("body")));
    linkedQuote.then().body("text", containsString("< 3 and > 2 feet"));
  }

  @Test
  default void eachRepresentationHasItsOwnEntityTag() {
    String article = add(article("Lyngholt Post")).header("Location");
    String quote = "/v1/quotes/" + anyone().get(article + "/quotes").path("items[0].id");
    for (String address : List.of(article, quote)) {
      Response plain = anyone().get(address);
      Response linked = anyone().accept(JSON_LD).get(address);

      assertThat(linked.header("ETag")).isNotEqualTo(plain.header("ETag")).startsWith("\"");
      assertThat(header(plain, "Vary")).contains("Accept");
      assertThat(header(linked, "Vary")).contains("Accept");
      anyone()
          .accept(JSON_LD)
          .header("If-None-Match", plain.header("ETag"))
          .get(address)
          .then()
          .statusCode(200);
      anyone()
          .accept(JSON_LD)
          .header("If-None-Match", linked.header("ETag"))
          .get(address)
          .then()
          .statusCode(304)
          .body(emptyString());
    }
  }

  private static Map<String, ?> article(String publisher) {
    return Map.of(
        "headline",
        "Ferry sails & stays",
        "body",
        "\u201cThe tide will not wait,\u201d said Ingrid Halvane, director of the Tallisby Ferry"
            + " Company, on Sunday.\n\n"
            + "\u201cWe are all wet,\u201d residents said.",
        "publisher",
        publisher,
        "published",
        "2026-03-02T10:00:00Z",
        "url",
        "https://news.example/ferry-of/" + publisher.replace(' ', '-'),
        "byline",
        "By Ada Kell",
        "section",
        "Islands",
        "tags",
        List.of("ferries", "winter"),
        "language",
        "en");
  }

  /** Every property is one that schema.org gives to the type, with a value that it allows. */
  private static void checkVocabulary(Map<String, Object> node, int least) {
    Set<String> types = TYPES.get((String) node.get("@type"));
    assertThat(types).as("%s", node.get("@type")).isNotNull();
    int properties = 0;
    for (var entry : node.entrySet()) {
      if (entry.getKey().startsWith("@")) {
        continue;
      }
      properties++;
      Property property = PROPERTIES.get(entry.getKey());
      assertThat(property).as(entry.getKey()).isNotNull();
      assertThat(types).as(entry.getKey()).contains(property.domain());
      List<?> values = entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue());
      assertThat(values).as(entry.getKey()).allMatch(value -> isOf(value, property.range()));
    }
    assertThat(properties).isGreaterThanOrEqualTo(least);
  }

  @SuppressWarnings("unchecked")
  private static boolean isOf(Object value, Set<String> range) {
    if (value instanceof Map<?, ?> node) {
      checkVocabulary((Map<String, Object>) node, 1);
      return TYPES.get((String) node.get("@type")).stream().anyMatch(range::contains);
    } else if (value instanceof Integer) {
      return range.contains("Integer");
    }
    String text = (String) value;
    return range.contains("Text")
        || range.contains("URL") && text.matches("https?://\\S+")
        || range.contains("Date") && text.matches("\\d{4}-\\d\\d-\\d\\d")
        || range.contains("DateTime") && text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  }
}
