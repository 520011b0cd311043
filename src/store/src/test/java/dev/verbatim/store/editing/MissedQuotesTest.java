package dev.verbatim.store.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.store.editing.QuoteEdits.QuotedText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissedQuotesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {"\u201c\u201d", "\u201a\u2018", "\u203a\u2039", "\u300c\u300d", "\uff02\uff02"})
  void wordsInMarksAreDirectAndTheSameQuotationWithAndWithoutTheirMarks(String marks) {
    String quoted = marks.charAt(0) + "We stop" + marks.charAt(1);
    String body = "Ada Kell said: " + quoted + " today.";

    Quote without = add(body, "We stop");

    assertThat(without.type()).isEqualTo(QuotationType.DIRECT);
    assertThat(without.text()).isEqualTo("We stop");
    assertThat(add(body, quoted)).isEqualTo(without);
  }

  private static Quote add(String body, String exact) {
    return MissedQuotes.make(
        new QuotedText(
            new QuotedArticle("0ferry0", null, null, null, null, NOW, null, null, null, List.of()),
            body,
            List.of()),
        new AddQuote(null, null, exact, null, null, null, null, null),
        null,
        "editor",
        NOW);
  }
}
