package dev.verbatim.platform.value;

/**
 * What names a version of something: the opaque part of a strong entity tag (RFC 9110, section
 * 8.8.3). It changes with every change, and with {@link #FORM}.
 */
public final class VersionTag {

  /** To be counted up whenever the same thing is shown in another form. */
  private static final String FORM = "1";

  private static final int LENGTH = 16;
  private static final String SHOWN = "-";

  private VersionTag() {}

  /**
   * The tag of a version.
   *
   * @param id what it is
   * @param stamp how often it has changed, and when, which tells it from one with the same id that
   *     was deleted
   */
  public static String of(String id, Stamp stamp) {
    return Ids.of(LENGTH, FORM, id, String.valueOf(stamp.version()), stamp.updatedAt().toString());
  }

  /**
   * The tag of what shows more than its version tells.
   *
   * @param version the tag of its version, which alone a change has to name
   * @param shown what else it shows
   */
  public static String shown(String version, String... shown) {
    return version + SHOWN + Ids.of(LENGTH, shown);
  }

  /** The part of a tag that names the version; all of it where it shows nothing else. */
  public static String version(String tag) {
    int end = tag.indexOf(SHOWN);
    return end < 0 ? tag : tag.substring(0, end);
  }

  /** As it is in a header, in quote marks. */
  public static String header(String tag) {
    return '"' + tag + '"';
  }
}
