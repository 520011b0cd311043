package dev.verbatim.platform.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A failure as the log may show it: its type, its stack and its causes. Messages are left out,
 * since a text or a token may be quoted in them.
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

  /** The type of a failure and of its causes, in one line. */
  public static String kinds(Throwable failure) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable one = of(failure); one != null; one = one.getCause()) {
      kinds.append(kinds.isEmpty() ? "" : ", caused by ").append(one.getMessage());
    }
    return kinds.toString();
  }

  /** The type alone. */
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
