package dev.verbatim.news.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Mends texts that were decoded with the wrong encoding. */
final class Encoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What the bytes from 80 to 9F are in Windows-1252. */
  private static final String PRINTED = new String(controls(), WINDOWS);

  private Encoding() {}

  private static byte[] controls() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return bytes;
  }

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

  /** Each run of bytes that is a character in UTF-8; what is none stays. */
  private static String decodedAgain(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int lead = valueOf(text.charAt(i));
      int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
      String read = lead < 0xC2 ? null : character(text, i, length);
      if (read != null) {
        decoded.append(read);
        i += length;
      } else if (text.startsWith("\u00E2\u20AC", i)) {
        // The third byte of a closing mark is no character of Windows-1252, and is often lost.
        decoded.append('\u201D');
        i += 2;
      } else {
        decoded.append(text.charAt(i++));
      }
    }
    return decoded.toString();
  }

  private static String character(String text, int at, int length) {
    if (at + length > text.length()) {
      return null;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int value = valueOf(text.charAt(at + i));
      if (value < 0) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The byte of a character in Windows-1252; -1 when it has none. */
  private static int valueOf(char c) {
    if (c <= 0xFF) {
      return c;
    }
    int found = PRINTED.indexOf(c);
    return found < 0 ? -1 : 0x80 + found;
  }

  private static String withoutControls(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        char printed = PRINTED.charAt(c - 0x80);
        mended.append(printed == '\uFFFD' ? ' ' : printed);
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
