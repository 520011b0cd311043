package dev.verbatim.http.response;

import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.PreconditionMissing;
import dev.verbatim.platform.value.Ids;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strong entity tags (RFC 9110, section 8.8.3) and the conditions on them.
 *
 * <p>A tag is derived from what a resource is and how often it has changed. It changes with every
 * change of the resource, and with {@link #FORM}.
 */
public final class EntityTags {

  /** To be counted up whenever the same resource is shown in another form. */
  private static final String FORM = "1";

  private static final int LENGTH = 16;
  private static final String SHOWN = "-";
  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("\\G[\\s,]*(W/)?\"([^\"]*)\"[\\s]*(?=,|$)");

  private EntityTags() {}

  /**
   * The tag of a resource.
   *
   * @param id what it is
   * @param version how often it has changed
   * @param updatedAt when it last changed, which tells it from one with the same id that was
   *     deleted
   */
  public static EntityTag of(String id, int version, Instant updatedAt) {
    return new EntityTag(Ids.of(LENGTH, FORM, id, String.valueOf(version), updatedAt.toString()));
  }

  /**
   * The weak tag of an answer that shows all of this.
   *
   * @param parts what it shows; their borders count
   */
  public static EntityTag weak(String... parts) {
    return new EntityTag(Ids.of(LENGTH, parts), true);
  }

  /**
   * The tag of the same resource in another form.
   *
   * @param form the media type
   */
  public static EntityTag in(String form, EntityTag tag) {
    return new EntityTag(Ids.of(LENGTH, form, tag.getValue()));
  }

  /**
   * The tag of a resource that shows more than its version tells.
   *
   * @param version the tag of its version, which alone a change has to name
   * @param shown what else it shows
   */
  public static EntityTag shown(EntityTag version, String shown) {
    return new EntityTag(version.getValue() + SHOWN + Ids.of(LENGTH, FORM, shown));
  }

  /**
   * Whether {@code If-None-Match} names the tag, so that the client has what it asks for. Weak
   * comparison, as section 13.1.2 has it.
   *
   * @param ifNoneMatch the header's values; null or empty when it was not sent
   */
  public static boolean unchanged(List<String> ifNoneMatch, EntityTag current) {
    return matches(ifNoneMatch, current.getValue()::equals, true);
  }

  /**
   * Lets a change through only to what the client has seen. Strong comparison, as section 13.1.1
   * has it.
   *
   * @param ifMatch the header's values; null or empty when it was not sent
   * @throws PreconditionMissing when the header was not sent
   * @throws PreconditionFailed when it names another tag
   */
  public static void require(List<String> ifMatch, EntityTag current) {
    require(ifMatch, current.getValue()::equals);
  }

  /** The same for a tag made by {@link #shown}: what is shown beside the version may be other. */
  public static void requireVersion(List<String> ifMatch, EntityTag current) {
    require(ifMatch, tag -> version(tag).equals(version(current.getValue())));
  }

  private static String version(String tag) {
    int end = tag.indexOf(SHOWN);
    return end < 0 ? tag : tag.substring(0, end);
  }

  private static void require(List<String> ifMatch, Predicate<String> isCurrent) {
    if (ifMatch == null || ifMatch.isEmpty()) {
      throw new PreconditionMissing();
    }
    if (!matches(ifMatch, isCurrent, false)) {
      throw new PreconditionFailed();
    }
  }

  private static boolean matches(List<String> header, Predicate<String> isCurrent, boolean weak) {
    String tags = header == null ? "" : String.join(",", header);
    if (tags.strip().equals(ANY)) {
      return true;
    }
    Matcher tag = TAG.matcher(tags);
    while (tag.find()) {
      if (isCurrent.test(tag.group(2)) && (weak || tag.group(1) == null)) {
        return true;
      }
    }
    return false;
  }
}
