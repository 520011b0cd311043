package dev.verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.http.problem.Problem;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.server.reflection.IntrospectedTypes;
import dev.verbatim.server.reflection.NativeTypes;
import dev.verbatim.server.reflection.ProjectClasses;
import dev.verbatim.suite.ApiSuite;
import dev.verbatim.suite.ExampleTests;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.SearchTests;
import dev.verbatim.suite.SocketTests;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;

/** The API in this process. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class ApiTest extends ApiSuite implements SearchTests, SocketTests, ExampleTests {

  /** Annotate with {@code @RegisterForReflection} whatever this names. */
  @AfterAll
  static void whatJacksonHasLookedIntoIsRegisteredForNativeExecutables() {
    try (var introspected = Arc.container().instance(IntrospectedTypes.class)) {
      assertThat(introspected.get().seen()).contains(Problem.class, QuoteView.class);
      assertThat(introspected.get().unregistered(NativeTypes.of(ProjectClasses.all()))).isEmpty();
    }
  }
}
