package dev.verbatim.local;

import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.ingestion.WireText;
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
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills a local run with the seeds and tells a newcomer what to try. */
@Singleton
@IfBuildProfile("dev")
class LocalRun {

  /** A system property, since it has to outlive a live reload. */
  private static final String GREETED = "dev.verbatim.local.greeted";

  private final Ingestion ingestion;
  private final Config config;
  private final Path seeds;
  private final Path folder;
  private final boolean throwaway;
  private int loaded;

  LocalRun(
      Ingestion ingestion,
      Config config,
      @ConfigProperty(name = "verbatim.local.seeds", defaultValue = "seeds") Path seeds,
      @ConfigProperty(name = "verbatim.local.folder", defaultValue = ".verbatim") Path folder,
      @ConfigProperty(name = "verbatim.local.throwaway", defaultValue = "false")
          boolean throwaway) {
    this.ingestion = ingestion;
    this.config = config;
    this.seeds = seeds.toAbsolutePath();
    this.folder = folder.toAbsolutePath();
    this.throwaway = throwaway;
  }

  /** Before the first request, but not again after a live reload. */
  void fill(@Observes StartupEvent started) {
    if (!Boolean.getBoolean(GREETED)) {
      loaded = load();
    }
  }

  /** Last, so that it is what a newcomer sees. */
  void greet(@ObservesAsync HttpServerStart server) {
    if (!Boolean.getBoolean(GREETED)) {
      greet(server.options().getPort());
      System.setProperty(GREETED, "true");
    }
  }

  /** Loads the seeds as a POST would; those that are there already stay as they are. */
  private int load() {
    try (Stream<Path> files = Files.list(seeds)) {
      List<Path> articles =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      for (Path article : articles) {
        ingestion.add(WireText.read(Files.readString(article), false).article());
      }
      return articles.size();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the seeds in " + seeds, e);
    }
  }

  private void greet(int port) {
    String token =
        LocalKeys.keptIn(folder)
            .token("editor", "articles:write quotes:review admin", Duration.ofDays(30));
    Path environment = new CommandEnvironment(config).writeInto(folder, port);
    System.out.printf(
        """

        Verbatim runs at %1$s with %2$d articles. Its data is %3$s.

          Page            %1$s/
          Documentation   %1$s/docs
          OpenAPI         %1$s/openapi
          Token for all   %4$s
          For commands    %5$s

        Try:

          curl '%1$s/v1/search?q=military+exercises'

          curl '%1$s/v1/quotes?limit=3'

          curl '%1$s/v1/speakers/north-koreas-foreign-ministry/quotes'

          curl '%1$s/v1/articles' -H 'Content-Type: text/plain' \\
            -H 'Authorization: Bearer %4$s' \\
            --data 'date 2026-03-02 Harbor Post - "The tide will not wait," said Ingrid Halvane.'

        """,
        "http://localhost:" + port, loaded, whereabouts(), token, environment);
  }

  /** Where its data stays, in words. */
  private String whereabouts() {
    return throwaway ? "thrown away when this ends" : "in " + folder;
  }
}
