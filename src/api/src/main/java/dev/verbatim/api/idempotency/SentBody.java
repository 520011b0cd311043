package dev.verbatim.api.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest of the body of a request, as it was sent. */
@RequestScoped
public class SentBody {

  private MessageDigest digest;

  /** The same stream, of which what is read is digested. */
  InputStream digesting(InputStream body) {
    digest = sha256();
    return new DigestInputStream(body, digest);
  }

  /** The digest of what has been read; of nothing when there was no body. To be asked for once. */
  byte[] digest() {
    return (digest == null ? sha256() : digest).digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
