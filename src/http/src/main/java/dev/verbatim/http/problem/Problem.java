package dev.verbatim.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.value.Urns;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/**
 * Why a request failed and what to do about it, as the client sees it (RFC 9457).
 *
 * @param type a URI that names the kind of problem, the same for all of its kind
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what went wrong this time and what would be right
 * @param instance the path that was asked for, as a URI reference
 * @param errors each invalid field; absent when the problem lies in none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<InvalidField> errors) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static final MediaType TYPE = new MediaType("application", "problem+json");

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /** A problem of a kind. */
  static Problem of(int status, String title, String detail, String instance) {
    return of(status, title, detail, instance, List.of());
  }

  /** A problem of a kind that lies in some fields. */
  static Problem of(
      int status, String title, String detail, String instance, List<InvalidField> errors) {
    String kind = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Problem(Urns.of("problem", kind), title, status, detail, instance, errors);
  }
}
