package dev.verbatim.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer where in the body, as a JSON Pointer (RFC 6901); null for a parameter
 * @param parameter which parameter or header; null for a part of the body
 * @param detail what is wrong and what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record InvalidField(String pointer, String parameter, String detail) {

  /** A part of the body. */
  public static InvalidField at(String pointer, String detail) {
    return new InvalidField(pointer, null, detail);
  }

  /** A parameter of the path, the query or a header. */
  public static InvalidField of(String parameter, String detail) {
    return new InvalidField(null, parameter, detail);
  }
}
