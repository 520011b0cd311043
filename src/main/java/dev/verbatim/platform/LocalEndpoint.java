package dev.verbatim.platform;

import java.net.URI;

/** Says where DynamoDB answers, where that is known only once the process runs: a local run. */
public interface LocalEndpoint {

  /** The endpoint; the store behind it has been started. */
  URI uri();
}
