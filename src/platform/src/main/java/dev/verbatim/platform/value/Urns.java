package dev.verbatim.platform.value;

/** URNs of what this API knows: the same wherever it runs. */
public final class Urns {

  private Urns() {}

  /**
   * The URN of a thing.
   *
   * @param kind what it is, such as {@code article}
   * @param id its id among things of that kind
   */
  public static String of(String kind, String id) {
    return "urn:verbatim:" + kind + ":" + id;
  }
}
