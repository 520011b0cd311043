package dev.verbatim.platform.value;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of content. */
public final class Digests {

  private Digests() {}

  /** A new SHA-256 digest, for one thread. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
