package dev.verbatim.platform.problem;

import java.time.Duration;
import java.util.List;

/**
 * A failure that a client can cause or meet. It knows how it is answered.
 *
 * <p>Its texts are for clients: they say what is wrong and what would be right, and nothing of
 * internals.
 */
public abstract sealed class ApiFailure extends RuntimeException
    permits Conflict,
        InvalidRequest,
        KeyInFlight,
        KeyReused,
        Moved,
        NoSuchResource,
        OutOfTime,
        PreconditionFailed,
        PreconditionMissing,
        StoreUnavailable {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  /**
   * @param status the HTTP status
   * @param title the kind of failure in words; clients tell kinds apart by it, so it does not
   *     change
   * @param detail what went wrong this time and what would be right
   * @param cause what lies behind it, for the log; or null
   */
  ApiFailure(int status, String title, String detail, Throwable cause) {
    super(detail, cause);
    this.status = status;
    this.title = title;
  }

  ApiFailure(int status, String title, String detail) {
    this(status, title, detail, null);
  }

  /** The HTTP status. */
  public final int status() {
    return status;
  }

  /** The kind of failure in words, the same for all of its kind. */
  public final String title() {
    return title;
  }

  /** What went wrong this time and what would be right. */
  public String detail() {
    return getMessage();
  }

  /** The parts of the request that are wrong; empty where it is none of them. */
  public List<InvalidField> fields() {
    return List.of();
  }

  /** The entity tag of what is there now, in quote marks; null where it is of no help. */
  public String entityTag() {
    return null;
  }

  /** After which time it is worth trying again; null where the same request fails again. */
  public Duration retryAfter() {
    return null;
  }
}
