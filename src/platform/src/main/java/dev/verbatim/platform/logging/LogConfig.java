package dev.verbatim.platform.logging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the application writes down of its requests. */
@ConfigMapping(prefix = "verbatim.log")
public interface LogConfig {

  /** Whether every request ends with a line in the log. */
  @WithDefault("true")
  boolean requests();

  /** Who writes these lines: the function as Lambda calls it, elsewhere the application. */
  @WithDefault("${aws.lambda.function.name:${quarkus.application.name}}")
  String function();

  /** Whether CloudWatch is to make metrics of these lines; unless set, in a function. */
  Optional<Boolean> metrics();

  /** Whether it is. */
  default boolean measures() {
    return metrics().orElseGet(() -> System.getenv("AWS_LAMBDA_FUNCTION_NAME") != null);
  }
}
