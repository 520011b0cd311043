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

  private final IndexVerification verification;

  @Inject
  VerifyCommand(IndexVerification verification) {
    this.verification = verification;
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
    IndexVerification.Result result = verification.run(PATIENCE);
    result.differences().stream().limit(MOST_LINES).forEach(System.out::println);
    result.quarantined().forEach(line -> System.out.println("quarantined: " + line));
    System.out.printf(
        "%,d items compared, %,d differ, %,d are quarantined.%n",
        result.compared(), result.differences().size(), result.quarantined().size());
    return result.differences().isEmpty() && result.quarantined().isEmpty() ? 0 : 1;
  }
}
