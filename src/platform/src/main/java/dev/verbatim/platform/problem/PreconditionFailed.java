package dev.verbatim.platform.problem;

/** A change was meant for a version that is no longer the current one; to be answered with 412. */
public final class PreconditionFailed extends ApiFailure {

  private static final long serialVersionUID = 1L;

  private final String current;

  /** Something was written meanwhile, and what is there now has to be read again. */
  public PreconditionFailed() {
    this(null);
  }

  /**
   * @param current the entity tag of what is there now, in quote marks; null where it is not known
   */
  public PreconditionFailed(String current) {
    super(
        412,
        "Precondition failed",
        "This has changed since you read it. Read it again and send its new ETag in If-Match.");
    this.current = current;
  }

  @Override
  public String entityTag() {
    return current;
  }
}
