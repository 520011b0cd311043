package dev.verbatim.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as RFC 4180 has them, which a spreadsheet opens without running anything. */
class CsvTableTest {

  private final CsvTable<String> table =
      new CsvTable<String>()
          .column("text", text -> text)
          .column("length", String::length)
          .column("below", text -> -1.5)
          .column("none", text -> null);

  @Test
  void columnsAreNamedAndRowsEndWithBothLineEnds() {
    assertThat(table.head()).isEqualTo("text,length,below,none\r\n");
    assertThat(table.row("The tide turns.")).isEqualTo("The tide turns.,15,-1.5,\r\n");
  }

  @Test
  void fieldsThatHoldSeparatorsAreQuoted() {
    assertThat(table.row("Wait, \u201cnow\u201d")).startsWith("\"Wait, \u201cnow\u201d\",");
    assertThat(table.row("She said \"no\".")).startsWith("\"She said \"\"no\"\".\",");
    assertThat(table.row("One.\n\nTwo.")).startsWith("\"One.\n\nTwo.\",");
    assertThat(table.row("ends with a blank ")).startsWith("\"ends with a blank \",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"})
  void whatASpreadsheetWouldRunIsText(String text) {
    assertThat(table.row(text)).matches("(?s)\"?'.*").contains(text);
  }
}
