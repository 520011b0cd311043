package dev.verbatim.news.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class QuoteItemTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.250Z");
  private static final QuotedArticle ARTICLE =
      new QuotedArticle("0ferry0", "harbor-post", Instant.parse("2026-03-01T00:00:00Z"));
  private static final QuotedArticle ANONYMOUS =
      new QuotedArticle("0mill0", null, Instant.parse("2026-03-01T22:00:00Z"));

  private static final String FERRY =
      "Rain fell. \u201cIf it fails,\u201d Ingrid Halvane said, \u201cwe stop.\u201d Snow fell.";

  /** A body, and the places of everything in it: sixteen bounds of eight spans. */
  @Property(tries = 500)
  void aQuotationComesBackAsItWasKept(
      @ForAll("bodies") String body, @ForAll("bounds") List<Integer> bounds, @ForAll int shape) {
    Quote found =
        FoundQuotes.of(ARTICLE, body, List.of(quotation(body, bounds, shape)), NOW).get(0);
    Quote quote = (shape & 256) == 0 ? found : reviewed(found, (shape & 512) == 0);

    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
    for (Span segment : quote.segments()) {
      int start = body.offsetByCodePoints(0, segment.start());
      int end = body.offsetByCodePoints(0, segment.end());
      assertThat(segment.exact()).isEqualTo(body.substring(start, end));
    }
    QuotedWords.Selector selector = quote.words().selector();
    assertThat(body).contains(selector.prefix() + selector.exact() + selector.suffix());
  }

  @Test
  void aQuotationOfAnArticleWithoutPublisherComesBackAsItWasKept() {
    Quote quote = FoundQuotes.of(ANONYMOUS, FERRY, List.of(interrupted(FERRY)), NOW).get(0);

    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
    assertThat(QuoteItem.of(quote)).doesNotContainKey(Table.Index.PUBLISHER.partition());
  }

  @Test
  void aQuotationThatWasChangedKeepsWhen() {
    Quote quote = FoundQuotes.of(ARTICLE, FERRY, List.of(interrupted(FERRY)), NOW).get(0);
    var item = new HashMap<>(QuoteItem.of(quote));
    item.put("updatedAt", AttributeValue.fromN("" + NOW.plusSeconds(60).toEpochMilli()));

    assertThat(QuoteItem.quote(item).updatedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(QuoteItem.of(QuoteItem.quote(item))).isEqualTo(item);
  }

  @Test
  void wordsThatFollowFromTheSegmentsAreNotKeptTwice() {
    Quote quote = FoundQuotes.of(ARTICLE, FERRY, List.of(interrupted(FERRY)), NOW).get(0);

    assertThat(quote.text()).isEqualTo("If it fails, we stop.");
    assertThat(QuoteItem.of(quote)).doesNotContainKey("quoted");
  }

  @Test
  void wordsThatRunOverParagraphsAreNotKeptTwice() {
    String body = "\u201cIt rained.\n\n\u201cIt snowed,\u201d she said.";
    Quotation runsOn =
        quotation(
            "It rained. It snowed,",
            List.of(span(body, "\u201cIt rained."), span(body, "\u201cIt snowed,\u201d")),
            span(body, body));
    Quote quote = FoundQuotes.of(ARTICLE, body, List.of(runsOn), NOW).get(0);

    assertThat(QuoteItem.of(quote)).doesNotContainKey("quoted");
    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
  }

  @Test
  void wordsThatDoNotFollowAreKept() {
    String body = "\u201cHe said \u2018no\u2019";
    Quotation open =
        quotation("He said \u2018no\u2019", List.of(span(body, body)), span(body, body));
    Quote quote = FoundQuotes.of(ARTICLE, body, List.of(open), NOW).get(0);

    assertThat(QuoteItem.of(quote)).containsKey("quoted");
    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
  }

  @Test
  void aSpeakerNamedFarAwayKeepsTheWords() {
    String body =
        "Ingrid Halvane spoke. " + "It rained. ".repeat(200) + "\u201cWe stop,\u201d she said.";
    Span mention = span(body, "Ingrid Halvane");
    Span said = span(body, "\u201cWe stop,\u201d");
    Source halvane = new Source("Ingrid Halvane", SourceKind.PERSON, null, List.of());
    Quotation far =
        new Quotation(
            "We stop,",
            List.of(said),
            QuotationType.DIRECT,
            new Attribution(halvane, mention),
            span(body, "spoke"),
            List.of(),
            span(body, "\u201cWe stop,\u201d she said."),
            null,
            null,
            0.5,
            null);
    Quote quote = FoundQuotes.of(ARTICLE, body, List.of(far), NOW).get(0);

    assertThat(quote.words().passage().contains(mention)).isFalse();
    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
  }

  @Test
  void aSpeakerWithoutANameIsKeptWithoutAnId() {
    String body = "\u201cWe stop,\u201d a pilot said.";
    Quote quote =
        FoundQuotes.of(ARTICLE, body, List.of(attributed(body, "a pilot", null, "a pilot")), NOW)
            .get(0);

    assertThat(quote.speaker()).isEqualTo(QuotedSpeaker.unnamed("a pilot"));
    assertThat(quote.speaker().isNamed()).isFalse();
    assertThat(QuoteItem.of(quote))
        .containsEntry("speakerName", AttributeValue.fromS("a pilot"))
        .doesNotContainKeys(Table.Index.SPEAKER.partition(), "speakerKind");
    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
  }

  @Test
  void aPronounThatNothingExplainsIsNoSpeaker() {
    String body = "\u201cWe stop,\u201d she said.";
    Quote quote =
        FoundQuotes.of(ARTICLE, body, List.of(attributed(body, "she", null, null)), NOW).get(0);

    assertThat(quote.speaker()).isNull();
    assertThat(quote.attribution().mention().exact()).isEqualTo("she");
    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
  }

  @Test
  void anItemWithoutTheKindOfItsSpeakerIsRead() {
    String body = "\u201cWe stop,\u201d Ada Kell said.";
    Source kell = new Source("Ada Kell", SourceKind.PERSON, null, List.of());
    Quote quote =
        FoundQuotes.of(ARTICLE, body, List.of(attributed(body, "Ada Kell", kell, "Ada Kell")), NOW)
            .get(0);
    var older = new HashMap<>(QuoteItem.of(quote));
    older.remove("speakerKind");

    assertThat(quote.speaker().kind()).isEqualTo(SourceKind.PERSON);
    assertThat(QuoteItem.quote(older).speaker())
        .isEqualTo(QuotedSpeaker.named("ada-kell", "Ada Kell"));
  }

  @Test
  void theSameWordsTwiceInAnArticleAreTwoQuotations() {
    String body = "\u201cNo  more,\u201d she said. \u201cNo more,\u201d he said.";
    List<Quote> quotes =
        FoundQuotes.of(
            ARTICLE,
            body,
            List.of(
                quotation(
                    "No  more,", List.of(span(body, "\u201cNo  more,\u201d")), span(body, body)),
                quotation(
                    "No more,", List.of(span(body, "\u201cNo more,\u201d")), span(body, body))),
            NOW);

    assertThat(quotes).extracting(Quote::id).doesNotHaveDuplicates();
  }

  @Test
  void manyQuotationsInOneEndlessSentenceDoNotEachKeepAllOfIt() {
    String remark = "\u201cthe tide of \u96e8 will not wait\u201d and, after a while of rain, ";
    String body = remark.repeat(200_000 / remark.length());
    List<Quotation> found = new ArrayList<>();
    for (int at = body.indexOf('\u201c'); at >= 0; at = body.indexOf('\u201c', at + 1)) {
      Span said = new Span(at, at + 32, body.substring(at, at + 32));
      found.add(
          quotation(
              said.exact().substring(1, 31), List.of(said), new Span(0, body.length(), body)));
    }
    List<Quote> quotes = FoundQuotes.of(ARTICLE, body, found.subList(0, 1000), NOW);

    assertThat(quotes).allMatch(quote -> bytes(QuoteItem.of(quote)) < 3_000);
    Quote middle = quotes.get(500);
    assertThat(body.charAt(middle.words().context().start() - 1)).isEqualTo(' ');
    assertThat(body.charAt(middle.words().context().end())).isEqualTo(' ');
    assertThat(middle.words().context().contains(middle.segments().get(0))).isTrue();
    assertThat(QuoteItem.quote(QuoteItem.of(middle))).isEqualTo(middle);
  }

  @Test
  void aQuotationThatIsTheWholeOfALongBodyFitsIntoAnItem() {
    String words = "\u96e8".repeat(119_000);
    String body = "\u201c" + words + "\u201d";
    Quotation all = quotation(words, List.of(span(body, body)), span(body, body));
    Quote quote = FoundQuotes.of(ARTICLE, body, List.of(all), NOW).get(0);

    assertThat(bytes(QuoteItem.of(quote))).isLessThan(400_000);
    assertThat(QuoteItem.quote(QuoteItem.of(quote))).isEqualTo(quote);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "Rain ", "\u201c", "\u201d", "\ud83d\udc1f", "'", "é", "\n\n", "said ", "-")
        .list()
        .ofMinSize(40)
        .ofMaxSize(400)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<Integer>> bounds() {
    return Arbitraries.integers().between(0, 38).list().ofSize(16);
  }

  private static Quote reviewed(Quote quote, boolean named) {
    return quote
        .withType(QuotationType.MIXED)
        .withSpeaker(
            named
                ? new QuotedSpeaker(
                    "ada-kell", "Ada Kell", SourceKind.PERSON, List.of("https://kell.example/ada"))
                : null)
        .withSaidOn(LocalDate.of(2026, 3, 2))
        .withReview(new ReviewState(Review.CORRECTED, "editor", NOW.plusSeconds(5)));
  }

  private static Quotation quotation(String body, List<Integer> bounds, int shape) {
    int length = body.codePointCount(0, body.length());
    List<Span> spans =
        IntStream.range(0, 8)
            .mapToObj(i -> Tuple.of(bounds.get(2 * i), bounds.get(2 * i + 1)))
            .map(pair -> place(body, length, pair.get1(), pair.get2()))
            .toList();
    List<Span> segments =
        spans.subList(0, 1 + (shape & 1)).stream()
            .sorted((a, b) -> Integer.compare(a.start(), b.start()))
            .toList();
    return new Quotation(
        (shape & 2) == 0
            ? segments.stream().map(Span::exact).collect(Collectors.joining(" "))
            : "other words",
        segments,
        QuotationType.values()[Math.floorMod(shape, 3)],
        attribution(Math.floorMod(shape >> 16, 4), spans.get(3)),
        (shape & 8) == 0 ? null : spans.get(4),
        spans.subList(5, 5 + Math.floorMod(shape >> 4, 3)),
        spans.get(7),
        (shape & 64) == 0 ? null : LocalDate.of(2026, 3, 1),
        (shape & 128) == 0 ? null : "a statement",
        Math.floorMod(shape, 1000) / 1000.0,
        null);
  }

  /** One of each kind. */
  private static Attribution attribution(int kind, Span mention) {
    Source source = new Source("Ada Kell", SourceKind.PERSON, "a pilot", List.of("Kell"));
    return switch (kind) {
      case 1 -> new Attribution(source, mention);
      case 2 -> new Attribution(null, "a pilot", mention);
      case 3 -> new Attribution(null, null, mention);
      default -> null;
    };
  }

  /** The span of a body that these two numbers say. */
  private static Span place(String body, int length, int one, int other) {
    int start = Math.min(one, other) * (length - 1) / 38;
    int end = Math.max(start + 1, Math.max(one, other) * length / 38);
    return new Span(
        start,
        end,
        body.substring(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end)));
  }

  private static Quotation interrupted(String body) {
    return quotation(
        "If it fails, we stop.",
        List.of(span(body, "\u201cIf it fails,\u201d"), span(body, "\u201cwe stop.\u201d")),
        span(body, body));
  }

  private static Quotation attributed(String body, String mention, Source source, String name) {
    return new Quotation(
        "We stop,",
        List.of(span(body, "\u201cWe stop,\u201d")),
        QuotationType.DIRECT,
        new Attribution(source, name, span(body, mention)),
        span(body, "said"),
        List.of(),
        span(body, body),
        null,
        null,
        0.9,
        null);
  }

  private static Quotation quotation(String text, List<Span> segments, Span context) {
    return new Quotation(
        text,
        segments,
        QuotationType.DIRECT,
        null,
        null,
        List.of(),
        context,
        null,
        null,
        0.9,
        null);
  }

  private static Span span(String body, String words) {
    int start = body.indexOf(words);
    return new Span(
        body.codePointCount(0, start), body.codePointCount(0, start + words.length()), words);
  }

  private static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue().s() + entry.getValue().n())
        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
