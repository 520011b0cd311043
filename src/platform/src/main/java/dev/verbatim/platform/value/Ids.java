package dev.verbatim.platform.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Ids derived from content, so that the same thing written twice has the same id.
 *
 * <p>An id is the start of a SHA-256 digest in lower-case Crockford base 32: five bits a character,
 * safe in a path, never mistaken for a number that counts. Twenty characters (100 bits) are unique
 * among any number of articles that a store can hold.
 */
public final class Ids {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private Ids() {}

  /**
   * @param length characters wanted, 1 to 51
   * @param parts what the id is derived from; their borders count, so ("ab", "c") and ("a", "bc")
   *     differ
   */
  public static String of(int length, String... parts) {
    MessageDigest sha256 = Digests.sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha256.update(
          new byte[] {
            (byte) (bytes.length >>> 24),
            (byte) (bytes.length >>> 16),
            (byte) (bytes.length >>> 8),
            (byte) bytes.length
          });
      sha256.update(bytes);
    }
    return base32(sha256.digest(), length);
  }

  private static String base32(byte[] digest, int length) {
    if (length < 1 || length * 5 > digest.length * 8) {
      throw new IllegalArgumentException("an id has 1 to 51 characters, not " + length);
    }
    StringBuilder id = new StringBuilder(length);
    int bits = 0;
    int count = 0;
    int next = 0;
    while (id.length() < length) {
      if (count < 5) {
        bits = ((bits << 8) | (digest[next++] & 0xff)) & 0xfff;
        count += 8;
      }
      count -= 5;
      id.append(ALPHABET.charAt((bits >>> count) & 31));
    }
    return id.toString();
  }
}
