package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On every path of the description: media types, {@code HEAD} and {@code OPTIONS}. */
public interface NegotiationTests {

  @Test
  default void everyPathIsReadInEachOfItsMediaTypesAndInNoOtherUnlessItsSuffixSaysWhich() {
    Seeds.load();
    Map<String, Set<String>> readable = readable();
    assertThat(readable).hasSizeGreaterThan(15);
    readable.forEach(
        (path, types) -> {
          for (String type : types) {
            Response read = anyone().accept("text/html, " + type + ";q=0.1").get(path);
            assertThat(read.statusCode()).as("%s as %s", path, type).isEqualTo(200);
            assertThat(read.contentType()).as(path).startsWith(type);
          }
          List<String> wrong = new ArrayList<>(List.of("image/png"));
          if (path.equals("/v1/articles")) {
            // The same place decides for all paths, so what is unusual is asked of one.
            wrong.addAll(
                List.of(
                    "text/html;level=1",
                    "*/*;q=0",
                    "json",
                    types.stream().map(t -> t + ";q=0").collect(Collectors.joining(", ")),
                    "*/*;q=0.5, application/*;q=0.0, text/*;q=0.0"));
          }
          for (String none : wrong) {
            Response refused = anyone().accept(none).get(path);
            if (namesItsFormat(path)) {
              refused.then().statusCode(200);
            } else {
              problem(refused, 406, "Not acceptable");
            }
          }
        });
  }

  @Test
  default void everyPathAnswersHeadAsGetWithoutTheBody() {
    Seeds.load();
    for (String path : readable().keySet()) {
      Response get = anyone().get(path);
      Response head = anyone().head(path);
      head.then().statusCode(200).body(emptyString());
      assertThat(head.contentType()).as(path).isEqualTo(get.contentType());
      assertThat(head.header("Cache-Control")).as(path).isEqualTo(get.header("Cache-Control"));
      if (!path.contains("random")) {
        assertThat(head.header("ETag")).as(path).isEqualTo(get.header("ETag"));
      }
      anyone()
          .accept("image/png")
          .head(path)
          .then()
          .statusCode(namesItsFormat(path) ? 200 : 406)
          .body(emptyString());
    }
  }

  @Test
  default void everyPathSaysWhichMethodsItTakes() {
    Description.served(Description.document())
        .forEach(
            (path, operations) -> {
              Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
              operations.keySet().forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
              if (methods.contains("GET")) {
                methods.add("HEAD");
              }
              methods.remove("PARAMETERS");
              Response options = anyone().options(path.replace("{id}", "any"));
              options.then().statusCode(200);
              assertThat(header(options, "Allow")).as(path).isEqualTo(String.join(", ", methods));
            });
  }

  /** Feeds and exports with a suffix, which wins over what is accepted. */
  private static boolean namesItsFormat(String path) {
    return path.matches("/v1/(feeds|exports)/[a-z]+[.][a-z]+");
  }

  /** The paths that can be read, with the examples of their ids, and their media types. */
  private static Map<String, Set<String>> readable() {
    JsonPath api = Description.document();
    Map<String, Set<String>> readable = new TreeMap<>();
    for (String path : Description.served(api).keySet()) {
      String get = "paths.'" + path + "'.get";
      Map<String, ?> content = api.getMap(get + ".responses.'200'.content");
      if (content != null) {
        String id = api.getString(get + ".parameters.find { it.in == 'path' }?.example");
        List<String> required =
            api.getList(
                get
                    + ".parameters.findAll { it.in == 'query' && it.required }"
                    + ".collect { it.name + '=' + it.example }");
        if (path.equals("/v1/search")) {
          // One of several parameters is required.
          required =
              List.of("q=" + api.getString(get + ".parameters.find { it.name == 'q' }.example"));
        }
        String query =
            required == null || required.isEmpty() ? "" : "?" + String.join("&", required);
        readable.put((id == null ? path : path.replace("{id}", id)) + query, content.keySet());
      }
    }
    return readable;
  }
}
