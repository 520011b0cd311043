package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.mentions.Analysis;
import java.util.ArrayList;
import java.util.List;

/** Lists the words of a sentence that may report speech. */
public final class ReportingWords {
  /**
   * More of them in one sentence are not looked at, so that a text without stops does not take
   * long.
   */
  private static final int MOST = 16;

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Document document;
  private final Tags tags;

  /**
   * A word that may report speech.
   *
   * @param token its token
   * @param rate how often it introduces speech, in 255ths
   */
  public record Word(int token, int rate) {}

  /** A finder for one article. */
  public ReportingWords(Lexicon lexicon, Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.lexicon = lexicon;
    document = analysis.document;
    tags = analysis.tags;
  }

  /** The words of a sentence that may report speech, in reading order. */
  public List<Word> of(int sentence) {
    List<Word> words = new ArrayList<>();
    int end = document.sentences.end(sentence);
    for (int i = document.sentences.first(sentence); i < end && words.size() < MOST; i++) {
      int rate = rate(i);
      if (rate > 0 || mayBeUnknownVerb(i)) {
        words.add(new Word(i, rate));
      }
    }
    return words;
  }

  /** How often the word introduces speech, in 255ths, also where it has a capital ("Hale Says"). */
  public int rate(int token) {
    return tags.isName(token)
        ? lexicon.rateOf(document.tokens.hash(token), Lexicon.CUE)
        : tags.cue(token);
  }

  private boolean mayBeUnknownVerb(int token) {
    return document.tokens.hash(token + 1) == grammar.that && tags.isInflected(token);
  }
}
