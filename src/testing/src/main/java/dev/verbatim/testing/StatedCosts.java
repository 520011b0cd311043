package dev.verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DESIGN.md states that requests cost, in DynamoDB's units. */
public final class StatedCosts {

  private StatedCosts() {}

  /**
   * The rows of its tables whose first cell matches; of each, the last cells, one for each of
   * {@link SizedTexts#LENGTHS}.
   *
   * @param requests a regular expression without groups
   */
  public static Map<String, double[]> of(String requests) throws IOException {
    String row = "^\\| `(" + requests + ")` \\|.*" + "\\| ([0-9.]+) ".repeat(3) + "\\|$";
    Matcher rows =
        Pattern.compile(row, Pattern.MULTILINE)
            .matcher(Files.readString(Repository.file("DESIGN.md")));
    Map<String, double[]> stated = new LinkedHashMap<>();
    while (rows.find()) {
      double[] units = new double[SizedTexts.LENGTHS.size()];
      Arrays.setAll(units, size -> Double.parseDouble(rows.group(2 + size)));
      stated.put(rows.group(1), units);
    }
    return stated;
  }
}
