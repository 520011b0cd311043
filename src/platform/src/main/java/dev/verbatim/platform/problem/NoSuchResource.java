package dev.verbatim.platform.problem;

/** There is nothing with that id; to be answered with 404. */
public final class NoSuchResource extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what was looked for in vain, and how
   */
  public NoSuchResource(String detail) {
    super(detail);
  }

  /**
   * @param what what was looked for ("article")
   * @param id the id that nothing has
   */
  public NoSuchResource(String what, String id) {
    super("There is no " + what + " with the id \u201c" + id + "\u201d.");
  }
}
