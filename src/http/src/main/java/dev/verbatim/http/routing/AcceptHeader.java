package dev.verbatim.http.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The media types that a client takes (RFC 9110, section 12.5.1).
 *
 * <p>The most specific range that a type falls into says how much it is wanted. Parameters other
 * than the weight are passed over, since no representation has any; so is a range that is none.
 */
final class AcceptHeader {

  private static final Pattern RANGE = Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+");

  private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  private final List<Range> ranges;

  /**
   * @param header the header's values; null or empty when it was not sent, which is to take all
   */
  AcceptHeader(List<String> header) {
    String value = header == null ? "" : String.join(",", header).strip();
    ranges =
        value.isEmpty()
            ? List.of(new Range("*/*", 1))
            : split(value, ',').stream().map(AcceptHeader::range).filter(Range::isOne).toList();
  }

  /**
   * The type that the client wants most; of those it wants alike, the first.
   *
   * @param offered what can be given, the usual one first
   * @return null when it takes none of them
   */
  String choose(List<String> offered) {
    String best = null;
    double most = 0;
    for (String type : offered) {
      double weight = weight(type);
      if (weight > most) {
        best = type;
        most = weight;
      }
    }
    return best;
  }

  private double weight(String type) {
    double weight = 0;
    int nearest = -1;
    for (Range range : ranges) {
      int nearness = range.nearness(type);
      if (nearness > nearest || (nearness == nearest && range.weight > weight)) {
        nearest = nearness;
        weight = nearness < 0 ? 0 : range.weight;
      }
    }
    return weight;
  }

  private static Range range(String text) {
    List<String> parts = split(text, ';');
    String name = parts.get(0).strip().toLowerCase(Locale.ROOT);
    double weight = 1;
    for (String parameter : parts.subList(1, parts.size())) {
      String stripped = parameter.strip().toLowerCase(Locale.ROOT);
      if (stripped.startsWith("q=")) {
        String value = stripped.substring(2);
        if (!WEIGHT.matcher(value).matches()) {
          return Range.NONE;
        }
        weight = Double.parseDouble(value);
      }
    }
    return RANGE.matcher(name).matches() ? new Range(name, weight) : Range.NONE;
  }

  /** The parts between the separators that do not stand within quotation marks. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        i++;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private record Range(String name, double weight) {

    private static final Range NONE = new Range("", 0);

    /** Whether it is a range at all; one of weight 0 is, and keeps a type out. */
    boolean isOne() {
      return !name.isEmpty();
    }

    /** How closely it describes a media type: 2 exactly, 0 as it does all, -1 not at all. */
    int nearness(String mediaType) {
      if (mediaType.equals(name)) {
        return 2;
      } else if (name.endsWith("/*")
          && mediaType.startsWith(name.substring(0, name.length() - 1))) {
        return 1;
      }
      return name.equals("*/*") ? 0 : -1;
    }
  }
}
