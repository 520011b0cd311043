package dev.verbatim.http.response;

import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.PreconditionMissing;
import dev.verbatim.platform.value.Ids;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
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
   * Whether {@code If-None-Match} names the tag, so that the client has what it asks for. Weak
   * comparison, as section 13.1.2 has it.
   *
   * @param ifNoneMatch the header's values; null or empty when it was not sent
   */
  public static boolean unchanged(List<String> ifNoneMatch, EntityTag current) {
    return matches(ifNoneMatch, current, true);
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
    if (ifMatch == null || ifMatch.isEmpty()) {
      throw new PreconditionMissing();
    }
    if (!matches(ifMatch, current, false)) {
      throw new PreconditionFailed();
    }
  }

  private static boolean matches(List<String> header, EntityTag current, boolean weak) {
    String tags = header == null ? "" : String.join(",", header);
    if (tags.strip().equals(ANY)) {
      return true;
    }
    Matcher tag = TAG.matcher(tags);
    while (tag.find()) {
      if (tag.group(2).equals(current.getValue()) && (weak || tag.group(1) == null)) {
        return true;
      }
    }
    return false;
  }
}
