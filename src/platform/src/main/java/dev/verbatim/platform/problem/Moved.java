package dev.verbatim.platform.problem;

/** What is asked for goes under another address now, for good; to be answered with 308. */
public final class Moved extends ApiFailure {

  private static final long serialVersionUID = 1L;

  private final String location;

  /**
   * @param location the path that it has now
   */
  public Moved(String location) {
    super(308, "Moved", "This is at " + location + " now.");
    this.location = location;
  }

  public String location() {
    return location;
  }
}
