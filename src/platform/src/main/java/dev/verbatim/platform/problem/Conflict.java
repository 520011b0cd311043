package dev.verbatim.platform.problem;

/** What is asked for does not go together with what there is; to be answered with 409. */
public final class Conflict extends ApiFailure {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what prevents it, and what to do about it
   */
  public Conflict(String detail) {
    super(409, "Conflict", detail);
  }
}
