package dev.verbatim.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes passages with words in marks that nobody says, and with quotations beside them, out of
 * sentences with slots. The same article gives the same passages.
 */
final class MarkedWords {
  private static final int ALONE = 7;
  private static final int LONGEST = 2;

  /** One in so many passages of an article gets a made sentence. */
  private static final int MIXED_IN = 3;

  private static final String[][] MARKS = {
    {"\u201C", "\u201D"},
    {"\u201C", "\u201D"},
    {"\u201C", "\u201D"},
    {"\"", "\""},
    {"\"", "\""},
    {"\u2018", "\u2019"},
    {"'", "'"},
    {"''", "''"}
  };

  private final GoldArticle article;
  private final SlotWords words;
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<GoldArticle.GoldQuote> quotes = new ArrayList<>();
  private String[] marks;
  private boolean stopsInside;

  private MarkedWords(GoldArticle article, SlotWords words, Random random) {
    this.article = article;
    this.words = words;
    this.random = random;
  }

  /** Passages made with the words of an article, and some of its own with a sentence more. */
  static List<GoldArticle> passages(GoldArticle article) {
    Random random = new Random(article.id().hashCode());
    MarkedWords maker = new MarkedWords(article, new SlotWords(article, random), random);
    List<GoldArticle> made = new ArrayList<>();
    for (int i = 0; i < ALONE; i++) {
      maker.begin("", List.of());
      maker.marks = MARKS[random.nextInt(MARKS.length)];
      made.add(maker.passage("/made" + i, 1 + random.nextInt(LONGEST), List.of()));
    }
    for (GoldArticle passage : article.passages()) {
      if (random.nextInt(MIXED_IN) == 0) {
        maker.begin(passage.text() + " ", passage.quotes());
        maker.marks = marksOf(passage);
        made.add(maker.passage("/more" + made.size(), 1, passage.ignored()));
      }
    }
    return made;
  }

  private static String[] marksOf(GoldArticle passage) {
    GoldArticle.GoldQuote first = passage.quotes().get(0);
    for (String[] pair : MARKS) {
      if (passage.text().startsWith(pair[0], first.start())) {
        return pair;
      }
    }
    return MARKS[0];
  }

  private void begin(String start, List<GoldArticle.GoldQuote> itsQuotes) {
    text.setLength(0);
    text.append(start);
    quotes.clear();
    quotes.addAll(itsQuotes);
    stopsInside = random.nextBoolean();
  }

  private GoldArticle passage(String id, int sentences, List<int[]> ignored) {
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        text.append(' ');
      }
      sentence(words.sentence());
    }
    return new GoldArticle(article.id() + id, text.toString(), List.copyOf(quotes), ignored);
  }

  private void sentence(String form) {
    int begin = text.length();
    int open = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '{') {
        int end = form.indexOf('}', i);
        fill(form.substring(i + 1, end));
        i = end;
      } else if (c == '[' || c == '<') {
        open = text.length();
        text.append(marks[0]);
      } else if (c == ']' || c == '>') {
        i += close(form, i, open, c == '>');
      } else {
        text.append(c);
      }
    }
    text.setCharAt(begin, Character.toUpperCase(text.charAt(begin)));
  }

  private void fill(String slot) {
    String value = words.fill(slot);
    int at = text.length();
    boolean starts = at > 1 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '.';
    text.append(value);
    if (starts) {
      text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
    }
  }

  /** Ends the marks; returns how many characters of the form after them are done with. */
  private int close(String form, int at, int open, boolean said) {
    int last = text.length() - 1;
    boolean more = at + 1 < form.length();
    char next = more ? form.charAt(at + 1) : ' ';
    int done = 0;
    boolean whole = said && "!?".indexOf(text.charAt(last)) >= 0;
    if (said && (text.charAt(last) == '.' || text.charAt(last) == ',')) {
      text.setCharAt(last, more ? ',' : '.');
      whole = true;
    } else if ((next == ',' || next == '.') && stopsInside && !marks[0].equals("'")) {
      text.append(next);
      done = 1;
    }
    text.append(marks[1]);
    if (said) {
      String type = whole ? "direct" : "mixed";
      quotes.add(
          new GoldArticle.GoldQuote(open, text.length(), type, null, null, true, "made" + open));
    }
    return done;
  }
}
