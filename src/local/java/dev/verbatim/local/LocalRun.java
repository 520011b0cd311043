package dev.verbatim.local;

import dev.verbatim.article.Intake;
import dev.verbatim.article.WireText;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills a local run with the seeds and tells a newcomer what to try. */
@Singleton
@IfBuildProfile("dev")
class LocalRun {

  private final LocalStore store;
  private final Intake intake;
  private final Path seeds;
  private int loaded;

  LocalRun(
      LocalStore store,
      Intake intake,
      @ConfigProperty(name = "verbatim.local.seeds", defaultValue = "seeds") Path seeds) {
    this.store = store;
    this.intake = intake;
    this.seeds = seeds.toAbsolutePath();
  }

  /** Before the first request, but not again after a live reload. */
  void fill(@Observes StartupEvent started) {
    if (store.startedNow()) {
      loaded = load();
    }
  }

  /** Last, so that it is what a newcomer sees. */
  void greet(@ObservesAsync HttpServerStart server) {
    if (store.startedNow()) {
      greet("http://localhost:" + server.options().getPort());
    }
  }

  /** Loads the seeds as a POST would; those that are there already stay as they are. */
  private int load() {
    try (Stream<Path> files = Files.list(seeds)) {
      List<Path> articles =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      for (Path article : articles) {
        intake.add(WireText.read(Files.readString(article), false).article());
      }
      return articles.size();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the seeds in " + seeds, e);
    }
  }

  private void greet(String base) {
    String token =
        LocalKeys.keptIn(store.folder())
            .token("editor", "articles:write quotes:review admin", Duration.ofDays(30));
    System.out.printf(
        """

        Verbatim runs at %1$s with %2$d articles. Its data is %3$s.

          Documentation   %1$s/docs
          OpenAPI         %1$s/openapi
          Token for all   %4$s

        Try:

          curl '%1$s/v1/quotes?limit=3'

          curl '%1$s/v1/speakers/north-koreas-foreign-ministry/quotes'

          curl '%1$s/v1/articles' -H 'Content-Type: text/plain' \\
            -H 'Authorization: Bearer %4$s' \\
            --data 'date 2026-03-02 Harbor Post - "The tide will not wait," said Ingrid Halvane.'

        """,
        base, loaded, store.whereabouts(), token);
  }
}
