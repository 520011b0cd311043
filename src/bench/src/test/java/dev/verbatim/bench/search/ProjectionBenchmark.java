package dev.verbatim.bench.search;

import dev.verbatim.indexing.SearchTables;
import dev.verbatim.search.projection.Projector;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** How many rows are brought into search in a second. */
@QuarkusTest
@WithTestResource(
    value = BenchmarkDatabase.class,
    initArgs = @ResourceArg(name = "fresh", value = "true"),
    scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ProjectionBenchmark {

  @Inject SearchTables schema;
  @Inject Projector projector;

  private BenchmarkDatabase database;

  /** Fills an empty database. */
  @Test
  void project() {
    schema.migrate();
    Filling filling = new Filling(projector).run(BenchmarkDatabase.ARTICLES);
    database.filled();
    System.out.printf(
        "%n%,d articles, %,d rows in batches of %d, %.0f s%n",
        BenchmarkDatabase.ARTICLES, filling.records(), Filling.BATCH, filling.seconds());
    System.out.printf("rows a second: %,.0f (goal: 2,000 or more)%n", filling.rate());
    System.out.printf(
        "per slice: median %,.0f; slowest %,.0f, tenth %,.0f, ninetieth %,.0f, fastest %,.0f%n",
        filling.slice(0.5),
        filling.slice(0),
        filling.slice(0.1),
        filling.slice(0.9),
        filling.slice(1));
    System.out.println(database.value("select version()"));
  }
}
