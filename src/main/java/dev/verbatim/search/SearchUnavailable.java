package dev.verbatim.search;

/** PostgreSQL does not answer, or not in time; worth trying again. */
final class SearchUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SearchUnavailable(Throwable cause) {
    super("search does not answer", cause);
  }
}
