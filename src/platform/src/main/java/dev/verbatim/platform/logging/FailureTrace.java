package dev.verbatim.platform.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A failure as the log may show it: of which kind it is and where it came about. What it says is
 * left out, since whatever could not be handled may be quoted in it, be it a text or a token.
 */
public final class FailureTrace extends Throwable {

  private static final long serialVersionUID = 1L;

  private FailureTrace(Throwable failure, Set<Throwable> shown) {
    super(failure.getClass().getName(), cause(failure, shown), false, true);
    setStackTrace(failure.getStackTrace());
  }

  public static FailureTrace of(Throwable failure) {
    return new FailureTrace(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Of which kind a failure is and which ones caused it, in one line. */
  public static String kinds(Throwable failure) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable one = of(failure); one != null; one = one.getCause()) {
      kinds.append(kinds.isEmpty() ? "" : ", caused by ").append(one.getMessage());
    }
    return kinds.toString();
  }

  /** Its kind alone. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return getMessage();
  }

  private static Throwable cause(Throwable failure, Set<Throwable> shown) {
    shown.add(failure);
    Throwable cause = failure.getCause();
    return cause == null || shown.contains(cause) ? null : new FailureTrace(cause, shown);
  }
}
