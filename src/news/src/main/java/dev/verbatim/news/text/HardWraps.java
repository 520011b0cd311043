package dev.verbatim.news.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text that were broken at a width, as news wires do, within sentences and
 * names.
 *
 * <p>A line that ends without a stop and goes on in lower case is always joined. Where many lines
 * do so, the text is wrapped, and a full line is also joined with one that begins with a capital
 * letter. Headings, lists and verse stay as they are.
 */
public final class HardWraps {
  /** Lines that are longer were not broken at a width. */
  private static final int LONGEST_LINE = 100;

  /** How many lines must go on in lower case for a text to be wrapped; and one of so many. */
  private static final int LEAST_WRAPPED = 2;

  private static final int WRAPPED_SHARE = 4;

  /** A line is full from this part of the longest one on, in percent. */
  private static final int FULL = 60;

  /** The same where the line ends with a stop. */
  private static final int FULL_AFTER_STOP = 75;

  /** How many chars after a closing mark are looked at. */
  private static final int LONGEST_TAIL = 60;

  private static final String STOPS = ".!?:\u2026\u3002";
  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]";

  private final boolean wrapped;
  private final int width;

  private HardWraps(boolean wrapped, int width) {
    this.wrapped = wrapped;
    this.width = width;
  }

  /** How the lines of a text are broken; each block is a text between blank lines. */
  public static HardWraps of(List<String> blocks) {
    int breaks = 0;
    int lower = 0;
    int width = 0;
    for (String block : blocks) {
      List<String> lines = lines(block);
      for (int i = 0; i < lines.size(); i++) {
        width = Math.max(width, lines.get(i).length());
        if (i > 0) {
          breaks++;
          lower += goesOn(lines.get(i - 1), lines.get(i)) ? 1 : 0;
        }
      }
    }
    boolean wrapped =
        lower >= LEAST_WRAPPED && lower * WRAPPED_SHARE >= breaks && width <= LONGEST_LINE;
    return new HardWraps(wrapped, width);
  }

  /** The lines of a block, those joined that belong together; each without outer space. */
  public List<String> joined(String block) {
    List<String> joined = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String last = null;
    for (String next : lines(block)) {
      if (last != null && (joins(line, last, next) || endsWithinSentence(line))) {
        boolean compound = last.endsWith("-") && last.length() > 1 && isLetter(last, 2);
        line.append(compound ? "" : " ").append(next);
      } else {
        if (last != null) {
          joined.add(line.toString());
        }
        line.setLength(0);
        line.append(next);
      }
      last = next;
    }
    if (last != null) {
      joined.add(line.toString());
    }
    return joined;
  }

  /** By what was joined so far: its last line may be nothing but a closing mark. */
  private boolean joins(CharSequence line, String last, String next) {
    if (goesOn(line, next)) {
      return true;
    }
    int percent = ends(line) ? FULL_AFTER_STOP : FULL;
    return wrapped && last.length() * 100 >= width * percent;
  }

  private static boolean goesOn(CharSequence last, String next) {
    return Character.isLowerCase(next.codePointAt(0)) && !ends(last);
  }

  /** A comma, or words in lower case after a closing mark: {@code “We go,” said}. */
  private static boolean endsWithinSentence(CharSequence line) {
    int i = line.length() - 1;
    if (line.charAt(i) == ',') {
      return true;
    }
    int least = Math.max(0, line.length() - LONGEST_TAIL);
    while (i >= least && (Character.isLowerCase(line.charAt(i)) || line.charAt(i) == ' ')) {
      i--;
    }
    return i >= least
        && i + 2 < line.length()
        && (line.charAt(i) == '\u201D' || line.charAt(i) == '"');
  }

  /** Whether a line ends with a stop, also one inside of marks or brackets. */
  private static boolean ends(CharSequence line) {
    int end = line.length();
    while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 || STOPS.indexOf(line.charAt(end - 1)) >= 0;
  }

  private static boolean isLetter(String line, int fromEnd) {
    return Character.isLetter(line.charAt(line.length() - fromEnd));
  }

  private static List<String> lines(String block) {
    return block.lines().map(HardWraps::withoutOuterSpace).filter(l -> !l.isEmpty()).toList();
  }

  private static String withoutOuterSpace(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
  }
}
