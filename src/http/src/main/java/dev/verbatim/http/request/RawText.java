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

  private RawText() {}

  /**
   * Decodes a body, strictly: a text with a malformed character is rejected, not repaired.
   *
   * @param type says in which encoding it is; UTF-8 where it does not
   * @throws InvalidRequest when the bytes are no text in that encoding
   * @throws NotSupportedException when the encoding is not known
   */
  public static String of(byte[] body, MediaType type) {
    Charset charset = charset(type);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidRequest(InvalidField.at("", "is not text in " + charset.name()));
    }
  }

  private static Charset charset(MediaType type) {
    String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new NotSupportedException(e);
    }
  }
}
