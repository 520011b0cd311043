package dev.verbatim.news.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Mends texts that were decoded with the wrong encoding. */
final class Encoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Encoding() {}

  /**
   * The text as it was meant.
   *
   * <p>Control characters from U+0080 to U+009F are printed characters of Windows-1252. A text in
   * UTF-8 that was decoded as Windows-1252 is decoded again, if all of it can be.
   */
  static String mended(String text) {
    String decoded = isTwiceEncoded(text) ? decodedAgain(text) : text;
    for (int i = 0; i < decoded.length(); i++) {
      if (isControl(decoded.charAt(i)) && decoded.charAt(i) != '\u0085') {
        return withoutControls(decoded);
      }
    }
    return decoded;
  }

  /** Whether the first bytes of quote marks or accented letters stand there as letters. */
  private static boolean isTwiceEncoded(String text) {
    return text.contains("\u00E2\u20AC")
        || text.contains("\u00C3\u00A9")
        || text.contains("\u00E2\u0080");
  }

  private static String decodedAgain(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c <= 0xFF) {
          bytes.put((byte) c);
        } else {
          bytes.put(WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c})));
        }
      }
      bytes.flip();
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static String withoutControls(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        String printed = new String(new byte[] {(byte) c}, WINDOWS);
        mended.append(printed.charAt(0) == '\uFFFD' ? " " : printed);
      } else {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  private static boolean isControl(char c) {
    return c >= '\u0080' && c <= '\u009F';
  }
}
