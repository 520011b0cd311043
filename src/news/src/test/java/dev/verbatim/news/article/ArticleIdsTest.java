package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdsTest {

  private static final Publisher POST = Publisher.named("Harbor Post");
  private static final String TEXT = "\"It's late,\" she said - twice.\n\nIt rained.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"It's late,\" she said - twice. It rained.",
        "\u201cIt\u2019s late,\u201d she said \u2013 twice.\n\nIt rained.",
        "\u201eIt`s late,\u201c she said \u2014 twice.\r\n\r\n\r\nIt rained. ",
        "\u00abIt\u00b4s late,\u00bb she said \u2011 twice.\u00a0It\u2003rained.",
        "''It's late,'' she said - twice.\tIt rained.",
        "\uff02It's late,\uff02 she said \u2212 twice. It rained."
      })
  void theSameTextInOtherMarksAndSpacesIsTheSameArticle(String text) {
    assertThat(ArticleIds.of(POST, text)).isEqualTo(ArticleIds.of(POST, TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"It's late,\" she said - twice.\n\nIt snowed.",
        "\"It's late,\" he said - twice.\n\nIt rained.",
        "\"It's late\" she said - twice.\n\nIt rained.",
        "It's late, she said - twice.\n\nIt rained."
      })
  void anotherTextIsAnotherArticle(String text) {
    assertThat(ArticleIds.of(POST, text)).isNotEqualTo(ArticleIds.of(POST, TEXT));
  }

  @Test
  void theSameTextFromAnotherPublisherIsAnotherArticle() {
    assertThat(ArticleIds.of(Publisher.named("Island Post"), TEXT))
        .isNotEqualTo(ArticleIds.of(POST, TEXT));
    assertThat(ArticleIds.of(null, TEXT)).isNotEqualTo(ArticleIds.of(POST, TEXT));
    assertThat(ArticleIds.of(Publisher.named("HARBOR POST"), TEXT))
        .isEqualTo(ArticleIds.of(POST, TEXT));
  }
}
