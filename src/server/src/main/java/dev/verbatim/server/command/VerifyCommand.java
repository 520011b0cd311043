package dev.verbatim.server.command;

import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.Verification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Compares what follows the record with what it is made of, and prints what differs. */
@Singleton
class VerifyCommand implements Command {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_LINES = 1000;

  private final Verification verification;

  @Inject
  VerifyCommand(Verification verification) {
    this.verification = verification;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "prints how what follows the record differs from it: all of it, or the one that is named";
  }

  @Override
  public int run(List<FollowedProjection> projections) {
    boolean well = true;
    for (FollowedProjection one : projections) {
      Verification.Result result = verification.run(one.projection(), PATIENCE);
      result.differences().stream().limit(MOST_LINES).forEach(System.out::println);
      result.quarantined().forEach(line -> System.out.println("quarantined: " + line));
      System.out.printf(
          "%s: %,d articles and speakers compared, %,d differ, %,d are quarantined.%n",
          one.name(), result.compared(), result.differences().size(), result.quarantined().size());
      well &= result.differences().isEmpty() && result.quarantined().isEmpty();
    }
    return well ? 0 : 1;
  }
}
