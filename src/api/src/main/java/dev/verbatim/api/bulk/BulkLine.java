package dev.verbatim.api.bulk;

import dev.verbatim.http.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What became of one line of a bulk, on the wire.
 *
 * @param line which line, counted from 1
 * @param status as if it had come alone
 * @param id what was added or changed, or what the line names; else null
 * @param etag the entity tag that a quotation has now; null where that is not known
 * @param problem why nothing was added or changed; null when something was
 */
@RegisterForReflection
public record BulkLine(int line, int status, String id, String etag, Problem problem) {

  /** Whether the same line may do better when it comes again. */
  boolean isToBeSentAgain() {
    return status >= 500;
  }
}
