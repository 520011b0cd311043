package dev.verbatim.bench.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Articles of about 600 words, put together from the paragraphs of the project's own seeds. */
final class BenchmarkArticles {
  private static final int WORDS = 600;

  /** The founding seed, which is not under the project's licence, is left out. */
  private static final String FOUNDING = "000_";

  private BenchmarkArticles() {}

  /**
   * Reads them.
   *
   * @param seeds the folder of the seeds
   */
  static List<String> read(Path seeds) throws IOException {
    List<String> articles = new ArrayList<>();
    StringBuilder article = new StringBuilder();
    int words = 0;
    for (String paragraph : paragraphs(seeds)) {
      article.append(article.length() == 0 ? "" : "\n\n").append(paragraph);
      words += paragraph.split("\\s+", -1).length;
      if (words >= WORDS) {
        articles.add(article.toString());
        article.setLength(0);
        words = 0;
      }
    }
    return articles;
  }

  private static List<String> paragraphs(Path seeds) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(seeds)) {
      files =
          all.filter(file -> file.toString().endsWith(".txt"))
              .filter(file -> !file.getFileName().toString().startsWith(FOUNDING))
              .sorted()
              .toList();
    }
    List<String> paragraphs = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      String body = text.substring(text.indexOf(" - ") + 3);
      paragraphs.addAll(List.of(body.strip().split("\n\n")));
    }
    return paragraphs;
  }
}
