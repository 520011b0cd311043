package dev.verbatim.news.text;

import dev.verbatim.extraction.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A raw text as a reader would see it: its encoding mended, without markup and without characters
 * that nobody sees. Lines and paragraphs are as they were.
 *
 * @param text the text
 * @param notices what was mended or taken away
 */
public record ReadText(String text, List<Notice> notices) {
  public ReadText {
    notices = List.copyOf(notices);
  }

  /** Characters inside of words that nobody sees, and marks of direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");

  /** Joiners, which some scripts and emoji need, beside Latin letters. */
  private static final Pattern JOINER =
      Pattern.compile(
          "(?<=[\\u0000-\\u024F])[\\u200C\\u200D]|[\\u200C\\u200D](?=[\\u0000-\\u024F])");

  /** Reads a raw text. */
  public static ReadText of(String raw) {
    List<Notice> notices = new ArrayList<>();
    String mended = Encoding.mended(raw);
    if (!mended.equals(raw)) {
      notices.add(
          new Notice(Notice.ENCODING_REPAIRED, "Characters in a broken encoding were mended."));
    } else if (mended.indexOf('\uFFFD') >= 0) {
      notices.add(
          new Notice(Notice.ENCODING_REPAIRED, "The text has characters that cannot be read."));
    }
    String plain = Markup.read(mended);
    if (!plain.equals(mended)) {
      notices.add(
          new Notice(Notice.MARKUP_REMOVED, "Markup was read as the text that a reader sees."));
    }
    return new ReadText(visible(plain), notices);
  }

  private static String visible(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain =
          c < 0x2000
              ? c != '\u00AD' && c != '\u061C' && c != '\u180E'
              : c != '\uFEFF' && c > '\u206F';
    }
    return plain ? text : JOINER.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
  }
}
