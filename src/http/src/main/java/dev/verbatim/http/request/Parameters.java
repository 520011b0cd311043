package dev.verbatim.http.request;

import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.validation.LanguageTag;
import dev.verbatim.platform.validation.WebAddress;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.NameWords;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query parameters of a request, read one by one.
 *
 * <p>Whatever is wrong is collected, and {@link #check()} refuses it all at once, together with
 * parameters that nobody has asked for: they are a typo more often than not. To be used by one
 * thread.
 */
public final class Parameters {

  /** How long a value may be, in UTF-16 units. */
  public static final int LONGEST = 300;

  private static final int DEFAULT_LIMIT = 20;
  private static final int LARGEST_LIMIT = 100;
  private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");
  private static final Pattern FRACTION = Pattern.compile("[0-9]{0,9}(\\.[0-9]{1,15})?");
  private static final Pattern LIMIT_DIGITS = Pattern.compile("[0-9]{1,4}");

  /** Which fields of a view are wanted; see {@link #fields(Set)}. */
  public static final String FIELDS = "fields";

  private static final String LIMIT = "limit";
  private static final String CURSOR = "cursor";

  private final String path;
  private final MultivaluedMap<String, String> given;
  private final Set<String> known = new HashSet<>();
  private final Map<String, DateOrInstant> times = new HashMap<>();
  private final Map<String, Double> fractions = new HashMap<>();
  private final List<InvalidField> invalid = new ArrayList<>();

  public Parameters(UriInfo uri) {
    this(uri.getPath(), uri.getQueryParameters());
  }

  Parameters(String path, MultivaluedMap<String, String> given) {
    this.path = path;
    this.given = given;
  }

  /** A short text, or null when it is not given. */
  public String text(String name) {
    return text(name, LONGEST);
  }

  /** A text of at most so many characters, or null when it is not given. */
  public String text(String name, int longest) {
    return read(name, value -> plain(value, longest));
  }

  private static String plain(String value, int longest) {
    if (value.length() > longest) {
      throw new IllegalArgumentException("must have at most %d characters".formatted(longest));
    }
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException("must not hold control characters or unpaired surrogates");
    }
    return value;
  }

  /** A text of at most so many characters with a letter or digit in it, or null. */
  public String words(String name, int longest) {
    String value = text(name, longest);
    if (value != null && NameWords.of(value).isEmpty()) {
      invalid.add(InvalidField.of(name, "must have a letter or a digit"));
    }
    return value;
  }

  /** An absolute {@code http} or {@code https} address in ASCII, or null when it is not given. */
  public String webAddress(String name, int longest) {
    String value = text(name, longest);
    if (value != null && !WebAddress.Check.isWebAddress(value)) {
      invalid.add(InvalidField.of(name, "must be an absolute http or https URL"));
    }
    return WebAddress.Canonical.ascii(value);
  }

  /** All values of a parameter that may be repeated. */
  public List<String> texts(String name) {
    known.add(name);
    return List.copyOf(given.getOrDefault(name, List.of()));
  }

  /**
   * The different values of a parameter that may be repeated, in their order.
   *
   * @param most how many there may be
   */
  public List<String> texts(String name, int most) {
    return texts(name, texts(name), most);
  }

  /**
   * The same, where one value is no name like the others, and stands alone.
   *
   * @param alone that value
   * @param others what the others are
   */
  public List<String> texts(String name, int most, String alone, String others) {
    List<String> values = texts(name, most);
    if (values.contains(alone) && values.size() > 1) {
      refuse(name, "must be %s, or %s, not both".formatted(alone, others));
    }
    return values;
  }

  /**
   * The different values of a parameter that lists them with commas, in their order.
   *
   * @param most how many there may be
   */
  public List<String> list(String name, int most) {
    return texts(
        name,
        texts(name).stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList(),
        most);
  }

  private List<String> texts(String name, List<String> values, int most) {
    if (values.size() > most) {
      invalid.add(
          InvalidField.of(name, "has %d values; it may have %d".formatted(values.size(), most)));
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (String value : values) {
      read(name, value, text -> texts.add(plain(text, LONGEST)));
    }
    return List.copyOf(texts);
  }

  /** Notes what is wrong with a parameter that was read. */
  public void refuse(String name, String detail) {
    invalid.add(InvalidField.of(name, detail));
  }

  /** Whether a parameter is given, which counts as having read it. */
  public boolean has(String name) {
    known.add(name);
    return given.containsKey(name);
  }

  /** A date or instant, or null when it is not given. */
  public DateOrInstant time(String name) {
    DateOrInstant time = read(name, DateOrInstant::parse);
    times.put(name, time);
    return time;
  }

  /** An instant to the very fraction of a second, or the beginning of a date; or null. */
  public Instant instant(String name) {
    return read(
        name,
        value -> {
          Instant start = DateOrInstant.parse(value).startInstant();
          return value.length() <= 10 ? start : OffsetDateTime.parse(value).toInstant();
        });
  }

  /**
   * A date or instant, or null when it is not given.
   *
   * @param earliest another parameter, read before, that it must not lie before
   */
  public DateOrInstant time(String name, String earliest) {
    DateOrInstant time = time(name);
    DateOrInstant start = times.get(earliest);
    if (time != null && start != null && !time.endExclusive().isAfter(start.startInstant())) {
      invalid.add(InvalidField.of(name, "must not be before " + earliest));
    }
    return time;
  }

  /** A BCP 47 tag in its canonical case, or null when it is not given. */
  public String language(String name) {
    return read(name, Parameters::languageTag);
  }

  /** A number from 0 to 1, or null when it is not given. */
  public Double fraction(String name) {
    Double number =
        read(
            name,
            value -> {
              // Not Double.parseDouble alone, which takes "NaN", "0x1p-3" and "1d" too.
              if (!FRACTION.matcher(value).matches() || Double.parseDouble(value) > 1) {
                throw new IllegalArgumentException("must be a number from 0 to 1, such as 0.8");
              }
              return Double.valueOf(value);
            });
    fractions.put(name, number);
    return number;
  }

  /**
   * A number from 0 to 1, or null when it is not given.
   *
   * @param least another parameter, read before, that it must not be below
   */
  public Double fraction(String name, String least) {
    Double number = fraction(name);
    if (number != null && fractions.get(least) != null && number < fractions.get(least)) {
      invalid.add(InvalidField.of(name, "must not be below " + least));
    }
    return number;
  }

  /** Whether something is wanted; false when it is not given. */
  public boolean flag(String name) {
    Boolean value =
        read(
            name,
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("must be true or false");
              }
              return text.equals("true");
            });
    return value != null && value;
  }

  /** One of an enumeration's names in lower case, or null when it is not given. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    return read(
        name,
        value ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> lowerCase(constant).equals(value))
                .findFirst()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                    .map(Parameters::lowerCase)
                                    .collect(Collectors.joining(", ")))));
  }

  /**
   * Those of some words that are asked for, in one parameter with commas or in several.
   *
   * @param words those that may be asked for
   */
  public Set<String> anyOf(String name, Set<String> words) {
    Set<String> chosen = new TreeSet<>();
    for (String value : texts(name)) {
      for (String word : value.split(",", -1)) {
        if (words.contains(word.strip())) {
          chosen.add(word.strip());
        } else {
          invalid.add(
              InvalidField.of(
                  name,
                  "must be of "
                      + String.join(", ", new TreeSet<>(words))
                      + "; several are parted by commas"));
          return Set.of();
        }
      }
    }
    return chosen;
  }

  /**
   * Checks which fields of a view are wanted, in {@code fields}. The response is made to have no
   * others wherever this is read, but for lines: who writes these has to be told.
   *
   * @param known those that the view has
   * @return those that are wanted; none where all are
   */
  public Set<String> fields(Set<String> known) {
    Set<String> wanted = fields(texts(FIELDS));
    Set<String> unknown = new TreeSet<>(wanted);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      refuse(
          FIELDS,
          "has no %s; use %s, several with commas, and with a dot what is in them"
              .formatted(
                  shortened(String.join(", ", unknown)),
                  known.stream()
                      .filter(name -> name.indexOf('.') < 0)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    return wanted;
  }

  /** The names in the values of {@code fields}. */
  public static Set<String> fields(List<String> values) {
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Which page of a list is wanted.
   *
   * @param cursors opens the cursor, which must come from this list with these filters
   */
  public PageRequest page(Cursors cursors) {
    return page(cursors, DEFAULT_LIMIT, LARGEST_LIMIT);
  }

  /**
   * Which page of a list is wanted, whose pages have another size.
   *
   * @param usual how many items when nothing is said
   * @param largest the largest number
   */
  public PageRequest page(Cursors cursors, int usual, int largest) {
    int limit = limit(usual, largest);
    Map<String, List<String>> filters = new HashMap<>(given);
    filters.remove(LIMIT);
    filters.remove(CURSOR);
    String query = PageRequest.query(path, filters);
    Map<String, String> after = read(CURSOR, cursor -> cursors.open(cursor, query));
    return new PageRequest(path, filters, limit, after);
  }

  /**
   * How many items are wanted.
   *
   * @param usual how many when nothing is said
   * @param largest the largest number
   */
  public int limit(int usual, int largest) {
    Integer limit = read(LIMIT, value -> limit(value, largest));
    return limit == null ? usual : limit;
  }

  /**
   * @throws InvalidRequest when anything read was wrong, or something is given that was not read
   */
  public void check() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        invalid.add(
            InvalidField.of(
                shortened(name),
                known.isEmpty()
                    ? "is not known here; this request takes no parameters"
                    : "is not known here; use "
                        + String.join(", ", known.stream().sorted().toList())));
      }
    }
    if (!invalid.isEmpty()) {
      throw new InvalidRequest(invalid);
    }
  }

  private <T> T read(String name, Function<String, T> parse) {
    known.add(name);
    List<String> values = given.get(name);
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      invalid.add(InvalidField.of(name, "must be given once"));
      return null;
    }
    return read(name, values.get(0), parse);
  }

  private <T> T read(String name, String given, Function<String, T> parse) {
    String value = given.strip();
    try {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("must not be empty; leave it out instead");
      }
      return parse.apply(value);
    } catch (IllegalArgumentException e) {
      invalid.add(InvalidField.of(name, e.getMessage()));
      return null;
    }
  }

  private static Integer limit(String value, int largest) {
    if (LIMIT_DIGITS.matcher(value).matches()) {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= largest) {
        return limit;
      }
    }
    throw new IllegalArgumentException("must be a whole number from 1 to " + largest);
  }

  private static String languageTag(String value) {
    if (!LanguageTag.Canonical.isWellFormed(value)) {
      throw new IllegalArgumentException(LanguageTag.Canonical.RULE);
    }
    return LanguageTag.Canonical.of(value);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "\u2026";
  }
}
