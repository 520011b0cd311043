package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Notice;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ArticleItemTest {

  private static final Instant STORED = Instant.parse("2026-03-02T09:30:00.250Z");

  @Property
  void aSummaryComesBackAsItWasKept(@ForAll("articles") Article article) {
    assertThat(ArticleItem.article(ArticleItem.of(article, "first", List.of("0text0"))))
        .isEqualTo(article);
  }

  @Property
  void aCopyForATagHoldsTheSameSummary(@ForAll("articles") Article article) {
    for (String tag : article.tags()) {
      assertThat(ArticleItem.article(ArticleItem.copy(article, "first", tag))).isEqualTo(article);
    }
  }

  @Property
  void aCopyForATagIsInNoIndex(@ForAll("articles") Article article) {
    for (Table.Index index : Table.Index.values()) {
      if (index != Table.Index.POSITION) {
        assertThat(ArticleItem.copy(article, "first", "rain")).doesNotContainKey(index.partition());
      }
    }
    assertThat(
            ArticleItem.of(article, "first", List.of("0text0")).get(PreparedItem.PREPARATION).s())
        .isEqualTo("first");
  }

  @Property
  void aBodyComesBackAsItWasKept(
      @ForAll("articles") Article article, @ForAll("texts") String body) {
    assertThat(BodyItem.body(BodyItem.of(article.withBody(body)))).isEqualTo(body);
  }

  @Test
  void aBodyOfTheGreatestLengthFitsIntoAnItem() {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    while (noise.length() < 119_000) {
      noise.append((char) (0x4e00 + random.nextInt(20_000)));
    }

    Article article = articles().sample().withBody(noise.toString());
    assertThat(BodyItem.of(article).get("compressed").b().asByteArray()).hasSizeLessThan(400_000);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMinLength(1).ofMaxLength(60);
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> texts = texts();
    Arbitrary<String> maybe = texts.injectNull(0.3);
    Arbitrary<DateOrInstant> times =
        Arbitraries.of("2026-03-02", "2026-03-02T08:15:00Z", "0001-01-01", "9999-12-31")
            .map(DateOrInstant::parse)
            .injectNull(0.3);
    return Combinators.combine(
            Combinators.combine(maybe, maybe, maybe, maybe, maybe, times)
                .as((a, b, c, d, e, f) -> new Parts(a, b, c, d, e, f)),
            texts.list().ofMaxSize(3),
            texts.list().ofMaxSize(5),
            Arbitraries.of("en", "en-GB", "zh-Hant").injectNull(0.3),
            Arbitraries.integers().between(0, 50_000),
            Arbitraries.integers().between(0, 2))
        .as(ArticleItemTest::article);
  }

  /** What may be missing of an article. */
  private record Parts(
      String headline,
      String publisher,
      String url,
      String byline,
      String section,
      DateOrInstant published) {}

  private static Article article(
      Parts parts,
      List<String> agencies,
      List<String> tags,
      String language,
      int count,
      int changes) {
    return new Article(
        "0ferry0",
        new ArticleText(parts.headline, null, language, count),
        new Publication(
            parts.publisher == null ? null : Publisher.named(parts.publisher),
            parts.published,
            parts.url,
            parts.byline,
            agencies),
        new Topics(parts.section, tags),
        count / 10,
        new ExtractedBy(
            "by-hand",
            "1",
            language,
            STORED.plusMillis(changes / 2),
            count % 2 == 0 ? List.of() : List.of(new Notice("a-code", "What was seen."))),
        new Stamp(1 + changes, STORED, STORED.plusMillis(changes)));
  }
}
