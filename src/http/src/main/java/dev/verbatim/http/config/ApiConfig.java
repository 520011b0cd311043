package dev.verbatim.http.config;

import dev.verbatim.platform.validation.ConfigChecks;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of the API. */
@ConfigMapping(prefix = "verbatim.api")
public interface ApiConfig {

  /**
   * The secret under which cursors are sealed: at least 32 characters, the same for all processes
   * that serve the API. Changing it ends the lists that clients are walking, unless the secret of
   * before is one of {@link #otherCursorKeys()}.
   */
  String cursorKey();

  /** Secrets whose cursors are accepted as well, while one takes the place of another. */
  Optional<List<String>> otherCursorKeys();

  /**
   * Secrets of which every request has to have one, in {@code X-Origin-Key}: what is in front of
   * the API adds it. Without any, every request is let through.
   */
  Optional<List<String>> originKeys();

  /** Who may read. */
  @WithDefault("public")
  Reading reading();

  /** Who may read. */
  enum Reading {
    /** Everyone. */
    PUBLIC,
    /** Clients with a valid token, whatever its scope. */
    SIGNED_IN
  }

  /** How large a request's body may be, in bytes. */
  @WithDefault("1048576")
  long largestBody();

  /**
   * Where clients reach the API, such as {@code https://api.example}; what feeds link to. Where it
   * is not set, that is the address that a request was sent to.
   */
  Optional<@WithConverter(ConfigChecks.Address.class) String> address();

  /** How long a request's body may take to arrive. */
  @WithDefault("15S")
  Duration bodyTime();

  /** How large a body of many articles may be, in bytes: one in {@code application/x-ndjson}. */
  @WithDefault("5242880")
  long largestBulk();

  /** How long a request of many articles may take; what is not reached is to be sent again. */
  @WithDefault("20S")
  Duration bulkTime();

  /** How long the answer to a request with an {@code Idempotency-Key} is given again. */
  @WithDefault("24H")
  Duration idempotencyKeep();

  /** How long a repeated request waits for the answer to the one that is being carried out. */
  @WithDefault("2S")
  Duration idempotencyWait();

  /** How long an answer about a single resource may be reused without asking again. */
  @WithDefault("60S")
  Duration resourceMaxAge();

  /** How long a page of a list may be reused without asking again. */
  @WithDefault("15S")
  Duration listMaxAge();
}
