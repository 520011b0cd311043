package dev.verbatim.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody has typed into a search box: words, {@code "a phrase"}, {@code or}, {@code -not}.
 *
 * <p>Whatever is typed can be read. {@code or} binds less than what stands side by side. A mark
 * that is not closed reaches to the end. Words that are typed without a blank between them, such as
 * {@code well-known}, are a phrase. What holds no letter and no digit is left out.
 *
 * @param alternatives any of which has to match; each of them has a term
 */
public record WebQuery(List<List<Term>> alternatives) {

  private static final String STRAIGHT = "\"";

  /** What a phrase may begin with, and what then ends it. */
  private static final List<String> OPENING =
      List.of(STRAIGHT, "\u201c\u201d\u201e\u201f", "\u00ab", "\u00bb");

  private static final List<String> CLOSING =
      List.of(STRAIGHT, "\u201c\u201d" + STRAIGHT, "\u00bb", "\u00ab");

  /**
   * A part of an alternative, all of which have to match.
   *
   * @param words one or more, folded
   * @param exact whether they have to be there side by side just so, and not in another form
   * @param excluded whether they must not be there
   */
  public record Term(List<String> words, boolean exact, boolean excluded) {}

  public WebQuery {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** Reads what was typed. */
  public static WebQuery parse(String typed) {
    return new Parser(typed).parse();
  }

  /** All terms of all alternatives. */
  public Stream<Term> terms() {
    return alternatives.stream().flatMap(List::stream);
  }

  /** Whether some alternative says only what to leave out. */
  public boolean onlyExcludes() {
    return alternatives.stream().anyMatch(terms -> terms.stream().allMatch(Term::excluded));
  }

  private static final class Parser {

    private final String typed;
    private final List<List<Term>> alternatives = new ArrayList<>();
    private List<Term> terms = new ArrayList<>();
    private int at;

    private Parser(String typed) {
      this.typed = typed;
    }

    private WebQuery parse() {
      while (at < typed.length()) {
        if (Character.isWhitespace(typed.charAt(at))) {
          at++;
        } else {
          term();
        }
      }
      endAlternative();
      return new WebQuery(alternatives);
    }

    private void term() {
      int start = at;
      while (at < typed.length() && typed.charAt(at) == '-') {
        at++;
      }
      boolean excluded = at > start;
      int mark = at < typed.length() ? markAt(OPENING) : -1;
      if (mark >= 0) {
        at++;
        add(upTo(CLOSING.get(mark)), true, excluded);
        at++;
      } else {
        String token = token();
        if (token.equalsIgnoreCase("or") && !excluded) {
          endAlternative();
        } else {
          add(token, false, excluded);
        }
      }
    }

    private int markAt(List<String> marks) {
      for (int i = 0; i < marks.size(); i++) {
        if (marks.get(i).indexOf(typed.charAt(at)) >= 0) {
          return i;
        }
      }
      return -1;
    }

    private String upTo(String closing) {
      int start = at;
      while (at < typed.length() && closing.indexOf(typed.charAt(at)) < 0) {
        at++;
      }
      return typed.substring(start, at);
    }

    private String token() {
      int start = at;
      while (at < typed.length()
          && !Character.isWhitespace(typed.charAt(at))
          && markAt(OPENING) < 0) {
        at++;
      }
      return typed.substring(start, at);
    }

    private void add(String text, boolean quoted, boolean excluded) {
      List<String> words = TextWords.of(text).stream().map(TextWords.Word::folded).toList();
      if (!words.isEmpty()) {
        terms.add(new Term(words, quoted || words.size() > 1, excluded));
      }
    }

    private void endAlternative() {
      if (!terms.isEmpty()) {
        alternatives.add(terms);
        terms = new ArrayList<>();
      }
    }
  }
}
