package dev.verbatim.http.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How items become rows of a table in CSV (RFC 4180): a column for each property, fields with
 * commas, quotes or line ends in double quotes, rows ended by CR LF.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =} for a formula, and runs it. Such a cell,
 * and one that begins with another character that can have that effect, gets an apostrophe before
 * it, which tells a spreadsheet that it is text.
 */
public final class CsvTable<T> {

  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]");
  private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");
  private static final String END = "\r\n";

  private final Map<String, Function<T, ?>> columns = new LinkedHashMap<>();

  /** Adds a column, whose cell is empty where the value is null. */
  public CsvTable<T> column(String name, Function<T, ?> value) {
    columns.put(name, value);
    return this;
  }

  /** The names of the columns. */
  String head() {
    return columns.keySet().stream().map(CsvTable::cell).collect(Collectors.joining(",", "", END));
  }

  String row(T item) {
    return columns.values().stream()
        .map(value -> cell(value.apply(item)))
        .collect(Collectors.joining(",", "", END));
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    // A number is one, also below zero.
    if (!(value instanceof Number) && FORMULA.matcher(text).lookingAt()) {
      text = "'" + text;
    }
    return TO_BE_QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
