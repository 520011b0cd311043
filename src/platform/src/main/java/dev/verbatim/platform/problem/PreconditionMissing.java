package dev.verbatim.platform.problem;

/** A change came without saying which version it is meant for; to be answered with 428. */
public final class PreconditionMissing extends ApiFailure {

  private static final long serialVersionUID = 1L;

  public PreconditionMissing() {
    super(
        428,
        "Precondition required",
        "Send If-Match with the ETag of the version you have seen, so that nobody's change is lost.");
  }
}
