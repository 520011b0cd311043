package dev.verbatim.extraction.marks;

/**
 * A stretch of text between quote marks, marks included. Whether it is a quotation is not decided
 * yet.
 *
 * @param start the first char, an opening mark
 * @param end one past the last char
 * @param depth 0 when no other marked stretch is around it
 * @param paragraph the paragraph in which it stands
 * @param closed whether it ends with a closing mark
 * @param continues whether it goes on with the words of the stretch before it at the same depth, as
 *     when every paragraph of a long quotation repeats the opening mark
 */
public record Marked(
    int start, int end, int depth, int paragraph, boolean closed, boolean continues) {

  /** The same stretch at another depth. */
  Marked at(int newDepth) {
    return new Marked(start, end, newDepth, paragraph, closed, continues);
  }

  /** The same stretch with another end. */
  Marked until(int newEnd) {
    return new Marked(start, newEnd, depth, paragraph, closed, continues);
  }
}
