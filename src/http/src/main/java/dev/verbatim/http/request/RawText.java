package dev.verbatim.http.request;

import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text in a {@code text/plain} body. */
public final class RawText {
  /** What is sent as ISO-8859-1 is this, in which it is contained. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private RawText() {}

  /**
   * Decodes a body as a browser does. Where no encoding is named it is UTF-8, or Windows-1252 when
   * the bytes are no UTF-8; ISO-8859-1 and ASCII mean Windows-1252. In any other encoding a
   * malformed character is rejected, not repaired.
   *
   * @param type says in which encoding it is
   * @throws InvalidRequest when the bytes are no text in that encoding
   * @throws NotSupportedException when the encoding is not known
   */
  public static String of(byte[] body, MediaType type) {
    Charset named = named(type);
    Charset charset = named == null ? StandardCharsets.UTF_8 : named;
    if (charset.equals(WINDOWS)) {
      return new String(body, WINDOWS);
    }
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      if (named == null) {
        return new String(body, WINDOWS);
      }
      throw new InvalidRequest(InvalidField.at("", "is not text in " + charset.name()));
    }
  }

  /** The encoding that the type names; null when it names none. */
  private static Charset named(MediaType type) {
    String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      Charset charset = name == null ? null : Charset.forName(name);
      boolean latin =
          StandardCharsets.ISO_8859_1.equals(charset) || StandardCharsets.US_ASCII.equals(charset);
      return latin ? WINDOWS : charset;
    } catch (IllegalArgumentException e) {
      throw new NotSupportedException(e);
    }
  }
}
