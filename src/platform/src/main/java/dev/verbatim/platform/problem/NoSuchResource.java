package dev.verbatim.platform.problem;

/** There is nothing with that id; to be answered with 404. */
public final class NoSuchResource extends ApiFailure {

  private static final long serialVersionUID = 1L;

  private static final String TITLE = "Not found";

  /**
   * @param detail what was looked for, and how
   */
  public NoSuchResource(String detail) {
    super(404, TITLE, detail);
  }

  /**
   * @param what what was looked for ("article")
   * @param id the id that nothing has
   */
  public NoSuchResource(String what, String id) {
    super(404, TITLE, "There is no " + what + " with the id \u201c" + id + "\u201d.");
  }
}
