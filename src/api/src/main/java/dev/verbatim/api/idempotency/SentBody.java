package dev.verbatim.api.idempotency;

import dev.verbatim.platform.value.Digests;
import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A digest of the body of a request, as it was sent. */
@RequestScoped
public class SentBody {

  private MessageDigest digest;

  /** The same stream, of which what is read is digested. */
  InputStream digesting(InputStream body) {
    digest = Digests.sha256();
    return new DigestInputStream(body, digest);
  }

  /** The digest of what has been read; of nothing when there was no body. To be asked for once. */
  byte[] digest() {
    return (digest == null ? Digests.sha256() : digest).digest();
  }
}
