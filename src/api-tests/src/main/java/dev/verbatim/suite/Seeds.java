package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.until;

import dev.verbatim.testing.Repository;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles of {@code seeds/}, posted as anyone would. Doing it again changes nothing. */
public final class Seeds {

  private Seeds() {}

  public static void load() {
    try (Stream<Path> files = Files.list(Repository.file("seeds"))) {
      List<Path> articles =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      articles.forEach(Seeds::post);
      if (Description.SEARCHES) {
        until(
            () -> anyone().get("/v1/speakers/north-koreas-foreign-ministry/timeline").statusCode(),
            status -> status == 200);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The article that the project started from. */
  public static Response foundingArticle() {
    return post(Repository.file("seeds", "000_85103c6223975557.txt"));
  }

  private static Response post(Path seed) {
    try {
      Response answer =
          editor().contentType(Client.TEXT).body(Files.readAllBytes(seed)).post("/v1/articles");
      answer.then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
