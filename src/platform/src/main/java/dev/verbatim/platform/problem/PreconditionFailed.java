package dev.verbatim.platform.problem;

/** A change was meant for a version that is no longer the current one; to be answered with 412. */
public final class PreconditionFailed extends ApiFailure {

  private static final long serialVersionUID = 1L;

  public PreconditionFailed() {
    super(
        412,
        "Precondition failed",
        "This has changed since you read it. Read it again and send its new ETag in If-Match.");
  }
}
