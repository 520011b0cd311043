package dev.verbatim.http.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an export shows of something that is gone, or no longer within the filters.
 *
 * @param id what it was
 * @param deleted always true
 */
@RegisterForReflection
public record Deleted(String id, boolean deleted) {

  public static Deleted of(String id) {
    return new Deleted(id, true);
  }
}
