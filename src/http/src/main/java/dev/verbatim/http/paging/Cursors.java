package dev.verbatim.http.paging;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.platform.value.Digests;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the position in a list into a cursor that says nothing and cannot be forged.
 *
 * <p>A cursor is the position under AES-GCM (NIST SP 800-38D) with the query that made it as
 * additional data, so it opens for that query only. Nonces are random; a key is good for four
 * thousand million cursors. Safe to share between threads.
 *
 * <p>Made at start, so that nothing runs with a secret that is too short.
 */
@Startup
@Singleton
public final class Cursors {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 2000;
  private static final int SHORTEST_SECRET = 32;

  /** The first one seals. */
  private final List<SecretKeySpec> keys;

  private final SecureRandom random = new SecureRandom();

  @Inject
  Cursors(ApiConfig config) {
    this(config.cursorKey(), config.otherCursorKeys().orElse(List.of()));
  }

  /**
   * @param secret any text that others do not know, of 32 characters or more; the same for all
   *     processes that serve the API
   * @param others secrets whose cursors are accepted as well: that of before, so that lists can be
   *     walked on, and that of after, which processes of a later version seal with already
   */
  public Cursors(String secret, List<String> others) {
    this.keys =
        Stream.concat(
                Stream.of(key("verbatim.api.cursor-key", secret)),
                others.stream().map(other -> key("verbatim.api.other-cursor-keys", other)))
            .toList();
  }

  private static SecretKeySpec key(String setting, String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      // A converter would say so earlier, but with the secret in the message.
      throw new IllegalArgumentException(setting + " must have 32 characters or more");
    }
    return new SecretKeySpec(sha256(secret), "AES");
  }

  /** The cursor of a position in the list that a query makes. */
  public String seal(Map<String, String> position, String query) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.get(0), nonce, query, write(position));
    byte[] cursor =
        ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return encode(cursor);
  }

  /**
   * The position that a cursor holds.
   *
   * @throws IllegalArgumentException when it was not sealed here for this query
   */
  public Map<String, String> open(String cursor, String query) {
    if (cursor.length() > LONGEST) {
      throw foreign(null);
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length < NONCE_BYTES + TAG_BITS / 8 || !encode(bytes).equals(cursor)) {
        throw foreign(null);
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      byte[] sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
      return read(unseal(nonce, query, sealed));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw foreign(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static IllegalArgumentException foreign(Exception cause) {
    return new IllegalArgumentException(
        "is not a cursor of this list with these filters; start again without one", cause);
  }

  private byte[] unseal(byte[] nonce, String query, byte[] sealed) {
    IllegalStateException refused = null;
    for (SecretKeySpec key : keys) {
      try {
        return run(Cipher.DECRYPT_MODE, key, nonce, query, sealed);
      } catch (IllegalStateException e) {
        refused = e;
      }
    }
    throw refused;
  }

  private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, String query, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(query.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] write(Map<String, String> position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      for (var part : new TreeMap<>(position).entrySet()) {
        data.writeUTF(part.getKey());
        data.writeUTF(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> read(byte[] bytes) {
    Map<String, String> position = new HashMap<>();
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (data.available() > 0) {
        position.put(data.readUTF(), data.readUTF());
      }
    } catch (IOException e) {
      throw new IllegalStateException("sealed, but not a position", e);
    }
    return position;
  }

  private static byte[] sha256(String secret) {
    return Digests.sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
  }
}
