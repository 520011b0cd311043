package dev.verbatim.suite;

import dev.verbatim.local.LocalKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens for tests. Their keys are kept in a file: the class loader that starts the application is
 * not the one that runs the tests, and each has its own copy of this class.
 */
public final class Tokens {

  private static final Duration LIFETIME = Duration.ofHours(1);

  private static final LocalKeys KEYS = LocalKeys.keptIn(Path.of("target", "test-keys"));

  private static final LocalKeys OF_A_STRANGER = LocalKeys.generate();

  /** By subject and scopes: signing takes longer than most of the requests that need a token. */
  private static final Map<List<String>, String> SIGNED = new ConcurrentHashMap<>();

  private Tokens() {}

  /** The key that the application verifies tokens by: base64 on one line, within PEM's marks. */
  public static String publicKey() {
    return KEYS.publicPem();
  }

  /** A token that holds for the time of a test. */
  public static String with(String scopes) {
    return of("editor", scopes);
  }

  /** A token of somebody else. */
  public static String of(String subject, String scopes) {
    return SIGNED.computeIfAbsent(
        List.of(subject, scopes), unsigned -> KEYS.token(subject, scopes, LIFETIME));
  }

  /** A token without a scope, as a directory gives it to somebody in these groups. */
  public static String inGroups(String... groups) {
    return KEYS.token("editor", Map.of("groups", List.of(groups)), LIFETIME);
  }

  /** A token that held until an hour ago. */
  public static String expired(String scopes) {
    return KEYS.token("editor", scopes, LIFETIME.negated());
  }

  /** A token like {@link #with}, signed by somebody else. */
  public static String ofAStranger(String scopes) {
    return OF_A_STRANGER.token("editor", scopes, LIFETIME);
  }
}
