package dev.verbatim.server.command;

import dev.verbatim.indexing.IndexVerification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Compares DynamoDB and PostgreSQL, and prints what differs. */
@Singleton
class VerifyCommand implements Command {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_LINES = 1000;

  private final IndexVerification comparison;

  @Inject
  VerifyCommand(IndexVerification comparison) {
    this.comparison = comparison;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "compares search with DynamoDB, and prints what differs";
  }

  @Override
  public int run() {
    IndexVerification.Result result = comparison.run(PATIENCE);
    result.differences().stream().limit(MOST_LINES).forEach(System.out::println);
    result.setAside().forEach(line -> System.out.println("set aside: " + line));
    System.out.printf(
        "%,d items compared, %,d differ, %,d are set aside.%n",
        result.compared(), result.differences().size(), result.setAside().size());
    return result.differences().isEmpty() && result.setAside().isEmpty() ? 0 : 1;
  }
}
