package dev.verbatim.platform.problem;

/** What is asked for does not go together with what there is; to be answered with 409. */
public final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what stands in the way, and what to do about it
   */
  public Conflict(String detail) {
    super(detail);
  }
}
