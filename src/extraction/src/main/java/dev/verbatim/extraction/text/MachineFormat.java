package dev.verbatim.extraction.text;

/** Tells data for programs from prose. */
public final class MachineFormat {
  /** How many names with values a text of data has at least. */
  private static final int LEAST_FIELDS = 2;

  private MachineFormat() {}

  /** Whether a text is an object or a list of JSON, whole or cut off. */
  public static boolean is(String text) {
    int start = 0;
    while (start < text.length() && Tokenizer.isSpace(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || (text.charAt(start) != '{' && text.charAt(start) != '[')) {
      return false;
    }
    int fields = 0;
    for (int i = text.indexOf('"', start); i >= 0; i = text.indexOf('"', i + 1)) {
      fields += text.startsWith(":", i + 1) || text.startsWith(" :", i + 1) ? 1 : 0;
    }
    return fields >= LEAST_FIELDS;
  }
}
