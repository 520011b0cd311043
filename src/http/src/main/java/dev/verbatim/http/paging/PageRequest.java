package dev.verbatim.http.paging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which page of a list is wanted.
 *
 * @param path the list's path
 * @param filters what narrows the list, by parameter
 * @param limit the largest number of items
 * @param after where the page before ended, or null for the first
 */
public record PageRequest(
    String path, Map<String, List<String>> filters, int limit, Map<String, String> after) {

  /** The address of another list with the same filters, relative to the host. */
  public String of(String otherPath) {
    String parameters = parameters(filters);
    return parameters.isEmpty()
        ? otherPath
        : otherPath + "?" + parameters.substring(0, parameters.length() - 1);
  }

  /** What a cursor is bound to: the list and its filters, whatever their order. */
  public String query() {
    return query(path, filters);
  }

  public static String query(String path, Map<String, List<String>> filters) {
    return path + "?" + parameters(filters);
  }

  /** The address of the page that begins at a cursor, relative to the host. */
  public String at(String cursor) {
    return "%s?%slimit=%d&cursor=%s".formatted(path, parameters(filters), limit, cursor);
  }

  private static String parameters(Map<String, List<String>> filters) {
    return new TreeMap<>(filters)
        .entrySet().stream()
            .flatMap(
                filter ->
                    filter.getValue().stream()
                        .map(value -> encode(filter.getKey()) + "=" + encode(value) + "&"))
            .collect(Collectors.joining());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
