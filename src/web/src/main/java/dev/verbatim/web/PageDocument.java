package dev.verbatim.web;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The document of the page, with the names of its bundled files.
 *
 * <p>The build makes the same and serves it at {@code /index.html} alone. It is made here once
 * more, since a request that is led on to another path loses its headers and its line in the log.
 */
@Singleton
final class PageDocument {

  private static final String TEMPLATE = "/web/index.html";
  private static final String FILES = "{#bundle /}";
  private static final String LINKS =
      """
      <script type="module" src="%s"></script>
      <link rel="stylesheet" href="%s">""";

  private final Bundle bundle;
  private String html;

  @Inject
  PageDocument(Bundle bundle) {
    this.bundle = bundle;
  }

  /** The document, which is made when somebody asks for it first. */
  synchronized String html() {
    if (html == null) {
      html = template().replace(FILES, LINKS.formatted(bundle.script("app"), bundle.style("app")));
    }
    return html;
  }

  private static String template() {
    try (InputStream file = PageDocument.class.getResourceAsStream(TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
