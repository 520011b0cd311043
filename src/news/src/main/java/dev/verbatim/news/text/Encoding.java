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

  /** How often a text may have been decoded wrongly. */
  private static final int MOST_TIMES = 3;

  /** Bytes of quote marks, dashes and spaces, which follow letters in good texts, too. */
  private static final String AFTER_LETTERS =
      "\u0085\u0091\u0092\u0093\u0094\u0096\u0097\u009B\u00A0\u00AB\u00BB";

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
   * <p>Control characters from U+0080 to U+009F are printed characters of Windows-1252. What is
   * UTF-8 that was decoded as Windows-1252, once or more often, is decoded again.
   */
  static String mended(String text) {
    String decoded = text;
    for (int time = 0; time < MOST_TIMES && isTwiceEncoded(decoded); time++) {
      decoded = decodedAgain(decoded);
    }
    for (int i = 0; i < decoded.length(); i++) {
      if (isControl(decoded.charAt(i)) && decoded.charAt(i) != '\u0085') {
        return withoutControls(decoded);
      }
    }
    return decoded;
  }

  /** Whether bytes of UTF-8 stand there as letters, followed by what never follows a letter. */
  private static boolean isTwiceEncoded(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char lead = text.charAt(i);
      int next = valueOf(text.charAt(i + 1));
      boolean inside = next >= 0x80 && next <= 0xBF;
      if (inside && lead == '\u00E2' && next == 0x80) {
        return true;
      }
      if (inside && (lead == '\u00C3' || lead == '\u00C2') && AFTER_LETTERS.indexOf(next) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Each run of bytes that is a character in UTF-8; what is none stays. */
  private static String decodedAgain(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int lead = valueOf(text.charAt(i));
      int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
      String read = mayLead(text, i, lead) ? character(text, i, length) : null;
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

  /** Latin letters, marks and dashes, and emoji: other characters are no sign of a mistake. */
  private static boolean mayLead(String text, int at, int lead) {
    int next = at + 1 < text.length() ? valueOf(text.charAt(at + 1)) : -1;
    return lead == 0xC2
        || lead == 0xC3
        || (lead == 0xE2 && next >= 0x80 && next <= 0x84)
        || (lead == 0xF0 && next == 0x9F);
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
