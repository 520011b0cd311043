package dev.verbatim.extraction.document;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * A coarse class for every token: words of the grammar and punctuation stand for themselves, all
 * other words for what they look like and what the lexicon knows about them.
 *
 * <p>The same sentence with other names has the same tags, which is what makes learning possible.
 * Immutable.
 */
public final class Tags {
  /** Outside the sentence. */
  public static final int EDGE = 1;

  /** Inside a quotation. */
  public static final int QUOTED = 2;

  /** A word with a capital letter that is no title. */
  public static final int NAME = 3;

  /** A word that begins with a digit. */
  public static final int NUMBER = 4;

  /** A title before a name. */
  public static final int TITLE = 5;

  /** A dash of any length that is by itself. */
  public static final int DASH = 6;

  /** Letters of a particle that is joined to a name, and the mark that joins it. */
  private static final int LONGEST_JOINED_PARTICLE = 5;

  private static final int CUE = 8;
  private static final int NOUN = 12;
  private static final int SUFFIX = 16;

  private final Grammar grammar;
  private final Titles titles;
  private final SpeechVerbs verbs;
  private final Document document;
  private final int[] tag;
  private final byte[] cue;
  private final byte[] head;
  private final boolean[] shouted;
  private final WordSet particles;

  /** The classes of all tokens of a document. */
  public Tags(Document document, Lexicon lexicon) {
    this.grammar = document.language.grammar;
    this.titles = document.language.titles;
    this.verbs = document.language.verbs;
    this.document = document;
    int size = document.tokens.size();
    tag = new int[size];
    cue = new byte[size];
    head = new byte[size];
    shouted = new boolean[size];
    particles = document.language.personNames.particles;
    for (int i = 0; i < size; i++) {
      if (document.quoted(i) >= 0) {
        tag[i] = QUOTED;
      } else {
        tag[i] = tag(i, lexicon);
      }
    }
    findPlurals();
  }

  /** "growers say", "say growers": a plural beside a plain reporting verb is who says it. */
  private void findPlurals() {
    for (int i = 0; i < tag.length; i++) {
      boolean plural = tag[i] == SUFFIX + 4 && head[i] == 0 && cue[i] == 0;
      if (plural
          && (cue(i + 1) >= Rates.CUE_FREQUENT
              || cue(i - 1) >= Rates.CUE_FREQUENT
              || of(i - 1) == grammar.by
              || of(i - 2) == grammar.by)) {
        head[i] = Rates.HEAD_POSSIBLE;
      }
    }
  }

  private int tag(int i, Lexicon lexicon) {
    TokenSequence tokens = document.tokens;
    if (tokens.kind(i) == TokenSequence.PUNCTUATION || tokens.kind(i) == TokenSequence.MARK) {
      char c = tokens.first(i);
      return isDash(c) ? DASH : 0x100 + c;
    }
    if (tokens.kind(i) == TokenSequence.NUMBER) {
      return NUMBER;
    }
    int hash = tokens.hash(i);
    int found = lexicon.find(hash);
    int known = known(hash);
    cue[i] = (byte) Math.max(lexicon.rate(found, Lexicon.CUE), known);
    boolean speaker = known == 0 && document.language.nouns.speakers.contains(hash);
    head[i] = (byte) Math.max(lexicon.rate(found, Lexicon.HEAD), speaker ? Rates.HEAD_LIKELY : 0);
    if (grammar.functionWords.contains(hash) && !isAcronym(i)) {
      return hash;
    }
    if (titles.isTitle(hash, tokens.isCapitalised(i))) {
      return TITLE;
    }
    boolean word =
        known > 0
            || speaker && isPlural(i, hash)
            || lexicon.rate(found, Lexicon.LOWER) > Rates.LOWER_USUAL;
    shouted[i] = word && isShoutedHere(i);
    if (isNameWord(i) && !(word && startsSentence(i)) && !shouted[i]) {
      cue[i] = 0;
      return NAME;
    }
    if (cue(i) >= Rates.CUE_UNCOMMON) {
      return CUE + (cue(i) >= Rates.CUE_STRONG ? 2 : cue(i) >= Rates.CUE_COMMON ? 1 : 0);
    }
    if (head(i) >= Rates.HEAD_LIKELY) {
      return NOUN + (head(i) >= Rates.HEAD_FREQUENT ? 1 : 0);
    }
    return SUFFIX + suffix(i);
  }

  /** Whether a word is written like a name, a particle that is joined to it apart: "al-Masri". */
  private boolean isNameWord(int i) {
    return document.tokens.isCapitalised(i) || joinedParticle(i);
  }

  private boolean joinedParticle(int i) {
    String text = document.body;
    int start = document.tokens.start(i);
    int end = Math.min(document.tokens.end(i) - 1, start + LONGEST_JOINED_PARTICLE);
    for (int c = start; c < end; c++) {
      if (text.charAt(c) == '-' || Tokenizer.isApostrophe(text.charAt(c))) {
        return Character.isUpperCase(text.charAt(c + 1))
            && particles.contains(WordHash.hash(text, start, c));
      }
    }
    return false;
  }

  /** "WHO", "US": a word of the grammar in capital letters among words that are not. */
  private boolean isAcronym(int i) {
    return document.tokens.end(i) - document.tokens.start(i) > 1
        && document.tokens.isWord(i)
        && isAllCapitals(i)
        && !isAllCapitalWord(i - 1)
        && !isAllCapitalWord(i + 1);
  }

  private boolean isAllCapitalWord(int i) {
    return document.tokens.isWord(i) && isAllCapitals(i);
  }

  /** Whether the words around are all in capital letters, so that a capital letter says nothing. */
  private boolean isShoutedHere(int i) {
    return isAllCapitals(i)
        && isAllCapitals(i - 1)
        && isAllCapitals(i + 1)
        && document.tokens.end(i) - document.tokens.start(i) > 1;
  }

  private boolean isAllCapitals(int i) {
    if (!document.tokens.isWord(i)) {
      return i >= 0 && i < tag.length;
    }
    for (int c = document.tokens.start(i); c < document.tokens.end(i); c++) {
      if (Character.isLowerCase(document.body.charAt(c))) {
        return false;
      }
    }
    return true;
  }

  /** The least rate of a verb that is known to introduce speech, whatever the articles showed. */
  private int known(int hash) {
    return verbs.reportingUsual.contains(hash)
        ? Rates.CUE_STRONG
        : verbs.reportingOften.contains(hash)
            ? Rates.CUE_COMMON
            : verbs.reportingAtTimes.contains(hash) ? Rates.CUE_POSSIBLE : 0;
  }

  /** Whether a token is the first of its sentence. */
  public boolean startsSentence(int i) {
    return document.sentences.first(document.sentences.of(i)) == i;
  }

  /** A single one has an article before it, so that without one the word is a name ("Baker"). */
  private boolean isPlural(int i, int hash) {
    return document.body.charAt(document.tokens.end(i) - 1) == 's'
        || document.language.nouns.groups.contains(hash);
  }

  private int suffix(int i) {
    String text = document.body;
    int end = document.tokens.end(i);
    if (end - document.tokens.start(i) < 4) {
      return 0;
    }
    char last = text.charAt(end - 1);
    char before = text.charAt(end - 2);
    if (last == 'd' && before == 'e') {
      return 1;
    }
    if (last == 'g' && before == 'n') {
      return 2;
    }
    if (last == 'y' && before == 'l') {
      return 3;
    }
    return last == 's' ? 4 : 0;
  }

  /** The class of a token; {@link #EDGE} outside the text. */
  public int of(int token) {
    return token >= 0 && token < tag.length ? tag[token] : EDGE;
  }

  /** The class of a token, or {@link #EDGE} when it is not in this sentence. */
  public int in(int sentence, int token) {
    if (token < 0 || token >= tag.length || document.sentences.of(token) != sentence) {
      return EDGE;
    }
    return tag[token];
  }

  /**
   * What a verb leans on: the class of the first word to its left that is neither an auxiliary nor
   * an adverb, such as its subject, "and" or "to".
   */
  public int support(int sentence, int verb) {
    int i = verb - 1;
    while (i > verb - 5 && (isAdverb(i) || grammar.auxiliaries.contains(in(sentence, i)))) {
      i--;
    }
    return in(sentence, i);
  }

  /** The word's hash, or 0 when the token is not in this sentence. */
  public int word(int sentence, int token) {
    return in(sentence, token) == EDGE ? 0 : document.tokens.hash(token);
  }

  /** Whether a token has the class of names. */
  public boolean isName(int token) {
    return of(token) == NAME;
  }

  /** Whether a word that is no name has capital letters only because everything around has. */
  public boolean isShouted(int token) {
    return token >= 0 && token < shouted.length && shouted[token];
  }

  /** Whether an unknown word ends as verbs do. */
  public boolean mayBeVerb(int token) {
    int suffix = of(token) - SUFFIX;
    return suffix == 1 || suffix == 2 || suffix == 4;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
  }

  /** Whether an unknown word ends like an adverb. */
  public boolean isAdverb(int token) {
    return of(token) == SUFFIX + 3;
  }

  /** Whether the word ends like a verb of the past ("voted"). */
  public boolean isPast(int token) {
    return of(token) == SUFFIX + 1;
  }

  /** Whether the word ends like a form of a verb ("voted", "voting", "votes"). */
  public boolean isInflected(int token) {
    int suffix = of(token) - SUFFIX;
    return suffix == 1 || suffix == 2 || suffix == 4;
  }

  /** How often the word introduces speech, in 255ths. */
  public int cue(int token) {
    return token >= 0 && token < tag.length ? cue[token] & 0xFF : 0;
  }

  /** How often the word is the head of a phrase that names a speaker, in 255ths. */
  public int head(int token) {
    return token >= 0 && token < tag.length ? head[token] & 0xFF : 0;
  }
}
