package dev.verbatim.news.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void anIdThatNoQuotationHasNamesNoArticle() {
    for (String id : List.of("", "-", "ferry", "ferry-", "-rain")) {
      assertThat(Quote.articleOf(id)).isNull();
    }
    assertThat(Quote.articleOf("0ferry0-rain")).isEqualTo("0ferry0");
  }
}
