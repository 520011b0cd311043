package dev.verbatim.training;

import dev.verbatim.extraction.text.Paragraphs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passages in which quotations of the articles are attributed in ways that the articles seldom use:
 * to one who is quoted by another, to the agent of a passive, to a long subject, to nobody. Names
 * and words are those of the articles, the sentences around them are {@link AttributionSentences}.
 */
final class AttributionForms {
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_FRAGMENT = 60;
  private static final int LONGEST_WORDS = 240;

  /** How many passages are made of one article. */
  private static final int EACH = 2;

  private static final Pattern NAME =
      Pattern.compile(
          "(?!(The|A|An|One|This|That|His|Her) )\\p{Lu}[\\p{L}.]+( \\p{Lu}[\\p{L}.]+)+");

  private final List<String> sentences = new ArrayList<>();
  private final List<String> fragments = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private int turn;

  private AttributionForms() {}

  /** The passages made from some articles, in their order. */
  static List<GoldArticle> of(List<GoldArticle> articles) {
    AttributionForms forms = new AttributionForms();
    articles.forEach(forms::collect);
    List<GoldArticle> made = new ArrayList<>();
    if (forms.sentences.isEmpty() || forms.fragments.isEmpty() || forms.questions.isEmpty()) {
      return made;
    }
    for (GoldArticle article : articles) {
      List<String> names = names(article);
      for (int i = 0; names.size() >= 3 && i < EACH; i++) {
        made.add(forms.made(article, names));
      }
    }
    return made;
  }

  private void collect(GoldArticle article) {
    for (GoldArticle.GoldQuote q : article.quotes()) {
      String text = article.text().substring(q.start(), q.end());
      if (!q.isMarked() || text.indexOf('\n') >= 0 || text.length() > LONGEST_WORDS) {
        continue;
      }
      String words = text.replaceAll("^[“\"']+|[”\"']+$", "").strip();
      if (words.isEmpty() || words.matches(".*[“”\"].*")) {
        continue;
      }
      char last = words.charAt(words.length() - 1);
      if (q.type().equals("direct") && last == '?') {
        questions.add(words);
      } else if (q.type().equals("direct") && (last == '.' || last == ',')) {
        sentences.add(words.substring(0, words.length() - 1));
      } else if (q.type().equals("mixed")
          && words.length() <= LONGEST_FRAGMENT
          && Character.isLowerCase(words.charAt(0))) {
        fragments.add(words.replaceAll("[.,]$", ""));
      }
    }
  }

  /** Names of two words or more, and by turns only their last word. */
  private static List<String> names(GoldArticle article) {
    Set<String> names = new LinkedHashSet<>();
    for (GoldArticle.GoldQuote q : article.quotes()) {
      if (q.speaker() != null) {
        String name = article.text().substring(q.speaker()[0], q.speaker()[1]);
        if (name.length() <= LONGEST_NAME && NAME.matcher(name).matches()) {
          boolean whole = names.size() % 3 != 2 || name.endsWith(".");
          names.add(whole ? name : name.substring(name.lastIndexOf(' ') + 1));
        }
      }
    }
    return List.copyOf(names);
  }

  private GoldArticle made(GoldArticle article, List<String> names) {
    int n = turn++;
    List<String> forms = AttributionSentences.ALL;
    String form = forms.get(n % forms.size());
    int round = n / forms.size();
    StringBuilder text = new StringBuilder();
    if (round % 2 == 1) {
      Paragraphs paragraphs = new Paragraphs(article.text());
      int p = n % paragraphs.size();
      text.append(article.text(), paragraphs.start(p), paragraphs.end(p)).append("\n\n");
      if (text.indexOf("“") >= 0 || text.indexOf("\"") >= 0) {
        text.setLength(0);
      }
    }
    return new Filling(form, n, round, names, text).article(article.id() + "/" + n + "/form");
  }

  /** One form being filled. */
  private final class Filling {
    private final String form;
    private final int number;
    private final int round;
    private final List<String> names;
    private final StringBuilder text;
    private final int[][] words = new int[5][];
    private final int[][] speakers = new int[5][];
    private final int[][] cues = new int[5][];
    private final boolean[] mixed = new boolean[5];

    Filling(String form, int number, int round, List<String> names, StringBuilder text) {
      this.form = form;
      this.number = number;
      this.round = round;
      this.names = names;
      this.text = text;
    }

    GoldArticle article(String id) {
      for (int i = 0; i < form.length(); i++) {
        i = next(i);
      }
      List<GoldArticle.GoldQuote> quotes = new ArrayList<>();
      for (int k = 1; k < words.length; k++) {
        if (words[k] != null) {
          String type = mixed[k] ? "mixed" : "direct";
          quotes.add(
              new GoldArticle.GoldQuote(
                  words[k][0], words[k][1], type, speakers[k], cues[k], true, id + k));
        }
      }
      return new GoldArticle(id, text.toString(), quotes, List.of());
    }

    /** Reads what is at a place of the form; returns where it ends. */
    private int next(int i) {
      char c = form.charAt(i);
      if (c == '[' || c == '<') {
        int end = form.indexOf(c == '[' ? ']' : '>', i);
        int colon = form.indexOf(':', i);
        int from = text.length();
        for (int j = colon + 1; j < end; j++) {
          j = next(j);
        }
        for (int j = i + 1; j < colon; j++) {
          (c == '[' ? speakers : cues)[form.charAt(j) - '0'] = new int[] {from, text.length()};
        }
        return end;
      }
      if (c == '{') {
        char what = form.charAt(i + 1);
        text.append(
            what == 'V'
                ? AttributionSentences.VERBS.get(number % AttributionSentences.VERBS.size())
                : names.get((what - 'A' + round) % names.size()));
        return i + 2;
      }
      if (c == '"') {
        quotation(form.charAt(i + 1) - '0', form.charAt(i + 2));
        return i + 3;
      }
      text.append(c);
      return i;
    }

    private void quotation(int k, char kind) {
      boolean curly = number % 3 != 0;
      int from = text.length();
      text.append(curly ? '“' : '"');
      int at = number * 5 + k;
      switch (kind) {
        case 's' -> text.append(sentences.get(at % sentences.size())).append('.');
        case 'c' -> text.append(sentences.get(at % sentences.size())).append(',');
        case 'q' -> text.append(questions.get(at % questions.size()));
        default -> text.append(fragments.get(at % fragments.size()));
      }
      text.append(kind == 'g' ? "." : kind == 'h' ? "," : "");
      text.append(curly ? '”' : '"');
      words[k] = new int[] {from, text.length()};
      mixed[k] = "fgh".indexOf(kind) >= 0;
    }
  }
}
