package dev.verbatim.api.article;

import dev.verbatim.http.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What became of one line of a bulk, on the wire.
 *
 * @param line which line, counted from 1
 * @param status as if the article had come alone
 * @param id the article's; null when there is none
 * @param problem why there is none; null when there is
 */
@RegisterForReflection
public record BulkLine(int line, int status, String id, Problem problem) {

  /** Whether the same line may do better when it comes again. */
  boolean isToBeSentAgain() {
    return status >= 500;
  }
}
