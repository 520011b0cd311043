package dev.verbatim.api.search;

import dev.verbatim.http.health.PromptAnswer;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.database.SearchConfig;
import dev.verbatim.search.database.Statements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether search answers. Where everything else is served too, the process stays ready without
 * it.
 */
@Readiness
@Singleton
public class SearchReady implements HealthCheck {

  private final SearchConfig config;
  private final PromptAnswer answer = new PromptAnswer("search-ready", SearchReady::answers);

  @Inject
  public SearchReady(SearchConfig config) {
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = answer.get();
    return HealthCheckResponse.named("search")
        .status(answers || !config.required())
        .withData("answers", answers)
        .build();
  }

  private static boolean answers() {
    try {
      return InTransaction.call(
          () ->
              !Statements.values("select 1 from article limit 0", Integer.class, Map.of())
                  .contains(0));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
