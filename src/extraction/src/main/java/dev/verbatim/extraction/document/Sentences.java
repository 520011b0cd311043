package dev.verbatim.extraction.document;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.Arrays;

/**
 * The sentences of a text as the reporter wrote them: a quotation counts as one word of the
 * sentence around it, however many sentences it holds itself. A dateline is a sentence of its own.
 * Immutable.
 */
public final class Sentences {
  private final Grammar grammar;
  private final SpeechVerbs verbs;
  private final Titles titles;
  private final TokenSequence tokens;
  private int size;
  private int[] first = new int[32];
  private final int[] sentenceOf;
  private final int[] paragraphOf;
  private final boolean[] lead;

  /**
   * Cuts a text into sentences.
   *
   * @param quoted for each token the outermost quoted span that holds it, or -1
   */
  Sentences(TokenSequence tokens, Paragraphs paragraphs, int[] quoted, Language language) {
    this.grammar = language.grammar;
    this.verbs = language.verbs;
    this.titles = language.titles;
    this.tokens = tokens;
    sentenceOf = new int[tokens.size()];
    paragraphOf = new int[tokens.size()];
    lead = new boolean[tokens.size() + 1];
    Datelines datelines = new Datelines(tokens, quoted, language);
    int token = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      int from = token;
      while (token < tokens.size() && tokens.start(token) < paragraphs.end(p)) {
        token++;
      }
      int start = datelines.end(from, token);
      if (start > from) {
        Arrays.fill(lead, from, start, true);
        add(from, start, p);
      }
      cut(start, token, p, quoted);
    }
  }

  private void cut(int from, int to, int paragraph, int[] quoted) {
    int start = from;
    for (int i = from; i < to; i++) {
      boolean last = i + 1 == to;
      if (last || isEnd(i, quoted)) {
        add(start, i + 1, paragraph);
        start = i + 1;
      }
    }
  }

  private void add(int from, int to, int paragraph) {
    if (size == first.length) {
      first = Arrays.copyOf(first, size * 2);
    }
    Arrays.fill(sentenceOf, from, to, size);
    Arrays.fill(paragraphOf, from, to, paragraph);
    first[size++] = from;
  }

  private boolean isEnd(int i, int[] quoted) {
    int next = i + 1;
    if (quoted[i] >= 0) {
      boolean inside = quoted[next] == quoted[i];
      return !inside && endsWithQuotation(i, next, quoted);
    }
    if (isStop(i)) {
      return quoted[next] >= 0 || startsSentence(next);
    }
    if (isClosingBracket(i) && i > 0 && isStop(i - 1)) {
      return startsSentence(next);
    }
    boolean abbreviation = tokens.isWord(i) && tokens.text.charAt(tokens.end(i) - 1) == '.';
    return abbreviation
        && tokens.isCapitalised(next)
        && grammar.functionWords.contains(tokens.hash(next))
        && !titles.titles.contains(tokens.hash(i));
  }

  /** Whether the sentence around a quotation ends where the quotation does. */
  private boolean endsWithQuotation(int last, int next, int[] quoted) {
    int inner = last;
    while (inner > 0
        && tokens.kind(inner) == TokenSequence.MARK
        && quoted[inner - 1] == quoted[last]) {
      inner--;
    }
    if (!isStop(inner)) {
      return false;
    }
    if (quoted[next] >= 0) {
      return true;
    }
    if (!startsSentence(next)) {
      return false;
    }
    return tokens.is(inner, '.') || !speakerSaid(next);
  }

  /** Whether a name and a reporting verb follow ("Lydia Crane asked"). */
  private boolean speakerSaid(int from) {
    int i = from;
    int limit = Math.min(from + 8, tokens.size() - 1);
    while (i < limit && (tokens.isCapitalised(i) || tokens.kind(i) == TokenSequence.WORD)) {
      if (i > from && verbs.saying.contains(tokens.hash(i))) {
        return true;
      }
      i++;
    }
    return false;
  }

  private boolean startsSentence(int token) {
    char c = tokens.first(token);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || tokens.kind(token) == TokenSequence.MARK
        || c == '('
        || c == '['
        || c == '@'
        || c == '\u2022'
        || (c > 0x2FF && Character.isLetter(c) && !Character.isLowerCase(c));
  }

  private boolean isStop(int token) {
    char c = tokens.first(token);
    return tokens.kind(token) == TokenSequence.PUNCTUATION
        && (c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002');
  }

  private boolean isClosingBracket(int token) {
    return tokens.is(token, ')') || tokens.is(token, ']');
  }

  /** How many sentences there are. */
  public int size() {
    return size;
  }

  /** The first token of a sentence. */
  public int first(int sentence) {
    return first[sentence];
  }

  /** One past the last token of a sentence. */
  public int end(int sentence) {
    return sentence + 1 < size ? first[sentence + 1] : tokens.size();
  }

  /** The sentence of a token. */
  public int of(int token) {
    return sentenceOf[token];
  }

  /** Whether a token is part of a dateline, which is a sentence of its own. */
  public boolean isDateline(int token) {
    return token >= 0 && lead[token];
  }

  /** The paragraph of a token. */
  public int paragraphOf(int token) {
    return paragraphOf[token];
  }
}
