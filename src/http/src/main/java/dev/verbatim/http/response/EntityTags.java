package dev.verbatim.http.response;

import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.PreconditionMissing;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.platform.value.VersionTag;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strong entity tags (RFC 9110, section 8.8.3) and the conditions on them.
 *
 * <p>A tag is derived from what a resource is and how often it has changed ({@link VersionTag}).
 */
public final class EntityTags {

  private static final int LENGTH = 16;
  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("\\G[\\s,]*(W/)?\"([^\"]*)\"[\\s]*(?=,|$)");

  private EntityTags() {}

  /**
   * The weak tag of an answer that shows all of this.
   *
   * @param parts what it shows; their borders count
   */
  public static EntityTag weak(String... parts) {
    return new EntityTag(Ids.of(LENGTH, parts), true);
  }

  /**
   * The tag of the same version of a resource in another form.
   *
   * @param form the media type, or what else is shown
   */
  public static EntityTag in(String form, EntityTag tag) {
    return new EntityTag(
        VersionTag.shown(VersionTag.version(tag.getValue()), form, tag.getValue()));
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
   * has it, of versions: what is shown beside the version may be other ({@link VersionTag#shown}).
   *
   * @param ifMatch the header's values; null or empty when it was not sent
   * @throws PreconditionMissing when the header was not sent
   * @throws PreconditionFailed when it names another tag; it says which one is current
   */
  public static void require(List<String> ifMatch, EntityTag current) {
    if (ifMatch == null || ifMatch.isEmpty()) {
      throw new PreconditionMissing();
    }
    if (!matches(ifMatch, tag -> isVersion(tag, current), false)) {
      throw new PreconditionFailed(VersionTag.header(current.getValue()));
    }
  }

  private static boolean isVersion(String tag, EntityTag current) {
    return VersionTag.version(tag).equals(VersionTag.version(current.getValue()));
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
