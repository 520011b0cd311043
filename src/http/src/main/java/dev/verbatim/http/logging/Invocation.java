package dev.verbatim.http.logging;

import io.vertx.core.http.HttpServerRequest;

/** What brings requests to a function, which has names of its own for them. */
public interface Invocation {

  /** What it calls this one, or null. */
  String requestId(HttpServerRequest request);
}
