package dev.verbatim.training;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, outside quotations, how often each word introduces speech, names speakers and so on. */
final class LexiconTrainer {
  private static final class WordCounts {
    int all;
    int cue;
    int head;
    int lower;
    int upper;
    int male;
    int female;
  }

  private final Map<Integer, WordCounts> counts = new HashMap<>();
  private final Map<Integer, Integer> singles = new HashMap<>();

  Lexicon train(List<GoldArticle> articles) {
    List<Document> documents =
        articles.stream().map(a -> new Document(a.text(), Language.english())).toList();
    for (int i = 0; i < articles.size(); i++) {
      countWords(documents.get(i));
      countSingleCues(documents.get(i), articles.get(i));
      countGender(documents.get(i));
    }
    for (int i = 0; i < articles.size(); i++) {
      countRoles(documents.get(i), articles.get(i));
    }
    return lexicon();
  }

  /** Which pronoun follows full names with this first name, before anybody else is named. */
  private void countGender(Document d) {
    int name = 0;
    int since = 0;
    for (int i = 1; i < d.tokens.size(); i++) {
      if (d.quoted(i) >= 0) {
        continue;
      }
      int hash = d.tokens.hash(i);
      boolean full =
          isNameWord(d, i)
              && isNameWord(d, i - 1)
              && !(i > 1 && isNameWord(d, i - 2))
              && !isNameWord(d, i + 1);
      if (full) {
        name = d.tokens.hash(i - 1);
        since = 0;
      } else if (name != 0
          && since++ < 25
          && (Language.english().grammar.malePronouns.contains(hash)
              || Language.english().grammar.femalePronouns.contains(hash))) {
        of(name).male += Language.english().grammar.malePronouns.contains(hash) ? 1 : 0;
        of(name).female += Language.english().grammar.femalePronouns.contains(hash) ? 1 : 0;
        name = 0;
      } else if (since >= 25) {
        name = 0;
      }
    }
  }

  private static boolean isNameWord(Document d, int i) {
    return d.tokens.isCapitalised(i)
        && !Language.english().grammar.functionWords.contains(d.tokens.hash(i))
        && !Language.english().calendar.capitalised.contains(d.tokens.hash(i));
  }

  private WordCounts of(int hash) {
    return counts.computeIfAbsent(hash, h -> new WordCounts());
  }

  private void countWords(Document d) {
    for (int i = 0; i < d.tokens.size(); i++) {
      if (!d.tokens.isWord(i)) {
        continue;
      }
      WordCounts c = of(d.tokens.hash(i));
      boolean first = d.sentences.first(d.sentences.of(i)) == i;
      boolean afterMark = i > 0 && d.tokens.kind(i - 1) != TokenSequence.WORD;
      if (!d.tokens.isCapitalised(i)) {
        c.lower++;
      } else if (!first && !afterMark) {
        c.upper++;
      }
      if (d.quoted(i) < 0) {
        c.all++;
      }
    }
  }

  private void countSingleCues(Document d, GoldArticle a) {
    for (GoldArticle.GoldQuote q : a.quotes()) {
      if (q.cue() != null && q.speech()) {
        int first = d.tokens.at(q.cue()[0]);
        if (first < d.tokens.size() && d.tokens.end(first) >= q.cue()[1]) {
          singles.merge(d.tokens.hash(first), 1, Integer::sum);
        }
      }
    }
  }

  private void countRoles(Document d, GoldArticle a) {
    java.util.Set<Integer> seenCue = new java.util.HashSet<>();
    java.util.Set<Integer> seenHead = new java.util.HashSet<>();
    for (GoldArticle.GoldQuote q : a.quotes()) {
      if (q.cue() != null && q.speech()) {
        int best = bestCue(d, q.cue());
        if (best >= 0 && seenCue.add(best)) {
          of(d.tokens.hash(best)).cue++;
        }
      }
      if (q.speaker() != null) {
        int head = GoldSpeaker.head(d, q.speaker());
        if (head >= 0
            && d.quoted(head) < 0
            && d.tokens.isWord(head)
            && seenHead.add(head)
            && isNoun(d, head)) {
          of(d.tokens.hash(head)).head++;
        }
      }
    }
  }

  private static boolean isNoun(Document d, int head) {
    boolean first = d.sentences.first(d.sentences.of(head)) == head;
    return !Language.english().grammar.functionWords.contains(d.tokens.hash(head))
        && (!d.tokens.isCapitalised(head) || first);
  }

  private int bestCue(Document d, int[] cue) {
    int best = -1;
    double rate = -1;
    for (int i = d.tokens.at(cue[0]); i < d.tokens.size() && d.tokens.start(i) < cue[1]; i++) {
      if (!d.tokens.isWord(i)
          || d.quoted(i) >= 0
          || Language.english().grammar.functionWords.contains(d.tokens.hash(i))) {
        continue;
      }
      double r = singles.getOrDefault(d.tokens.hash(i), 0) / (of(d.tokens.hash(i)).all + 3.0);
      if (r > rate) {
        rate = r;
        best = i;
      }
    }
    return best;
  }

  private Lexicon lexicon() {
    TreeMap<Integer, byte[]> rows = new TreeMap<>();
    counts.forEach(
        (hash, c) -> {
          byte[] row = row(hash, c);
          if (row != null) {
            rows.put(hash, row);
          }
        });
    int[] hashes = new int[rows.size()];
    byte[] columns = new byte[rows.size() * Lexicon.COLUMNS];
    int n = 0;
    for (Map.Entry<Integer, byte[]> e : rows.entrySet()) {
      hashes[n] = e.getKey();
      System.arraycopy(e.getValue(), 0, columns, n++ * Lexicon.COLUMNS, Lexicon.COLUMNS);
    }
    return new Lexicon(hashes, columns);
  }

  private static byte[] row(int hash, WordCounts c) {
    if (hash == 0) {
      return null;
    }
    int cue = c.cue >= 2 ? rate(c.cue - 0.5, c.all + 3.0) : 0;
    int head = c.head >= 2 ? rate(c.head - 0.5, c.all + 3.0) : 0;
    int lower = c.lower >= 3 ? rate(c.lower, c.lower + c.upper + 1.0) : 0;
    int gendered = c.male + c.female;
    int male = gendered < 4 ? 0 : Math.max(1, rate(c.male + 0.5, gendered + 1));
    if (male > 75 && male < 180 || Language.english().personNames.gender(hash) != 0) {
      male = 0;
    }
    if (cue == 0 && head == 0 && male == 0 && (lower < 150 || c.lower < 5)) {
      return null;
    }
    return new byte[] {(byte) cue, (byte) head, (byte) lower, (byte) male};
  }

  private static int rate(double part, double whole) {
    return (int) Math.max(0, Math.min(255, Math.round(255 * part / whole)));
  }
}
