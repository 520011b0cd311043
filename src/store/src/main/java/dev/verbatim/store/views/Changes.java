package dev.verbatim.store.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.store.record.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * In which of its changes each part of an article was changed last. Changes are numbered from 1.
 * The next one is noted before anything is written, and announced with the commit; what a
 * projection has noted that was cut off is announced with the next one.
 *
 * @param announced the number of the last change that was announced; 0 before the first
 * @param article when the article itself was changed last, or went
 * @param first when those quotations were changed last that are not named
 * @param quotes when others were, by the part of their ids
 * @param gone when quotations went, by the part of their ids
 */
record Changes(
    long announced, long article, long first, Map<String, Long> quotes, Map<String, Long> gone) {

  static final Changes NONE = new Changes(0, 0, 0, Map.of(), Map.of());

  /** Of quotations that are gone, the last so many are known. */
  static final int MOST_GONE = 5_000;

  private static final String ANNOUNCED = "announced";
  private static final String ARTICLE = "article";
  private static final String FIRST = "first";
  private static final String QUOTES = "quotes";
  private static final String GONE = "gone";

  Changes {
    quotes = Map.copyOf(quotes);
    gone = Map.copyOf(gone);
  }

  /** The number of the change that is announced next. */
  long next() {
    return announced + 1;
  }

  /** Whether there is something to be announced. */
  boolean isPending() {
    return article == next()
        || first == next()
        || quotes.containsValue(next())
        || gone.containsValue(next());
  }

  /** The change in which a quotation was changed last. */
  long of(String part) {
    return quotes.getOrDefault(part, first);
  }

  /**
   * The same without the first number, where that is pending: what a projection has written that
   * was cut off may have been seen, so what is announced first is no longer what was seen first.
   */
  Changes withoutFirst() {
    if (announced > 0 || !isPending()) {
      return this;
    }
    return new Changes(1, later(article), later(first), later(quotes), later(gone));
  }

  private static long later(long number) {
    return number == 0 ? 0 : number + 1;
  }

  private static Map<String, Long> later(Map<String, Long> numbers) {
    Map<String, Long> all = new HashMap<>(numbers);
    all.replaceAll((part, number) -> later(number));
    return all;
  }

  /** The same, when all quotations are new or other than before. */
  Changes ofAll(Set<String> there) {
    Map<String, Long> left = new HashMap<>(gone);
    left.keySet().removeAll(there);
    return new Changes(announced, article, next(), Map.of(), left);
  }

  /**
   * The same, with what is different now.
   *
   * @param itself whether the article is, apart from its quotations
   * @param changed the quotations that are new or other than before
   * @param went those that are no longer there
   */
  Changes with(boolean itself, Set<String> changed, Set<String> went) {
    Map<String, Long> newQuotes = new HashMap<>(quotes);
    Map<String, Long> newGone = new HashMap<>(gone);
    changed.forEach(part -> newQuotes.put(part, next()));
    newGone.keySet().removeAll(changed);
    newQuotes.keySet().removeAll(went);
    went.forEach(part -> newGone.put(part, next()));
    return new Changes(announced, itself ? next() : article, first, newQuotes, bounded(newGone));
  }

  /** The same, when what is pending has been announced. */
  Changes commit() {
    return isPending() ? new Changes(next(), article, first, quotes, gone) : this;
  }

  private static Map<String, Long> bounded(Map<String, Long> gone) {
    if (gone.size() > MOST_GONE) {
      gone.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .limit(gone.size() - MOST_GONE)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(gone::remove);
    }
    return gone;
  }

  /** In JSON; parts that are as in most articles are left out. */
  String write() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(ANNOUNCED, announced);
    json.put(ARTICLE, article);
    json.put(FIRST, first);
    write(json, QUOTES, quotes);
    write(json, GONE, gone);
    return json.toString();
  }

  /** By number, since many parts have the same one. */
  private static void write(ObjectNode json, String name, Map<String, Long> numbers) {
    if (!numbers.isEmpty()) {
      ObjectNode all = json.putObject(name);
      Map<Long, StringJoiner> parts = new TreeMap<>();
      new TreeMap<>(numbers)
          .forEach(
              (part, number) ->
                  parts.computeIfAbsent(number, any -> new StringJoiner(" ")).add(part));
      parts.forEach((number, joined) -> all.put(number.toString(), joined.toString()));
    }
  }

  static Changes read(String text) {
    JsonNode json = Json.tree(text);
    return new Changes(
        json.get(ANNOUNCED).longValue(),
        json.get(ARTICLE).longValue(),
        json.get(FIRST).longValue(),
        numbers(json.path(QUOTES)),
        numbers(json.path(GONE)));
  }

  private static Map<String, Long> numbers(JsonNode json) {
    Map<String, Long> numbers = new HashMap<>();
    json.properties()
        .forEach(
            parts -> {
              for (String part : parts.getValue().textValue().split(" ")) {
                numbers.put(part, Long.valueOf(parts.getKey()));
              }
            });
    return numbers;
  }
}
