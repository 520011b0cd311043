package dev.verbatim.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/** How the API answers. */
@ConfigMapping(prefix = "verbatim.api")
public interface ApiConfig {

  /**
   * The secret under which cursors are sealed: at least 32 characters, the same for all processes
   * that serve the API. Changing it ends the lists that clients are walking.
   */
  @Size(min = 32)
  String cursorKey();

  /** How large a request's body may be, in bytes. */
  @WithDefault("1048576")
  long largestBody();

  /**
   * Where clients reach the API, such as {@code https://api.example}; what feeds link to. Where it
   * is not set, that is the address that a request was sent to.
   */
  Optional<@Pattern(regexp = "https?://[^/?#]+/?") String> address();

  /** How long an answer about a single resource may be reused without asking again. */
  @WithDefault("60S")
  Duration resourceMaxAge();

  /** How long a page of a list may be reused without asking again. */
  @WithDefault("15S")
  Duration listMaxAge();
}
