package dev.verbatim.extraction.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of text between quote marks, marks included. Whether it is a quotation is not decided yet.
 *
 * @param start the first char, an opening mark
 * @param end one past the last char
 * @param depth 0 when no other quoted span is around it
 * @param paragraph the paragraph in which it is
 * @param closed whether it ends with a closing mark
 * @param continues whether it goes on with the words of the span before it at the same depth, as
 *     when every paragraph of a long quotation repeats the opening mark
 */
public record QuotedSpan(
    int start, int end, int depth, int paragraph, boolean closed, boolean continues) {

  /** Nobody quotes at more levels; what is deeper is left out, so that no text is given often. */
  private static final int DEEPEST = 8;

  /** In reading order, with the depth that each really has now that stray marks are gone. */
  static List<QuotedSpan> nested(List<QuotedSpan> found) {
    found.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
    List<QuotedSpan> ordered = new ArrayList<>(found.size());
    ArrayDeque<QuotedSpan> around = new ArrayDeque<>();
    for (QuotedSpan span : found) {
      while (!around.isEmpty() && around.peek().end() <= span.start()) {
        around.pop();
      }
      if (around.size() <= DEEPEST) {
        ordered.add(span.at(around.size()));
      }
      around.push(span);
    }
    return ordered;
  }

  /** The same span at another depth. */
  QuotedSpan at(int newDepth) {
    return new QuotedSpan(start, end, newDepth, paragraph, closed, continues);
  }

  /** The same span with another end. */
  QuotedSpan until(int newEnd) {
    return new QuotedSpan(start, newEnd, depth, paragraph, closed, continues);
  }
}
