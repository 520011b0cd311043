package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.NamingWords;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * What shows that words in marks are a name, a title or a term: the class of the words beside the
 * marks, so that what is learned from "a song called" holds for "a clause dubbed".
 */
final class NamingFeatures {
  // Families of features.
  private static final int BEFORE = 13;
  private static final int AFTER = 14;
  private static final int BOTH = 15;
  private static final int NICKNAME = 16;
  private static final int SOURCE_LINE = 17;
  private static final int ENUMERATION = 18;

  /** How far before the marks the word is looked for that gives the name. */
  private static final int REACH = 6;

  /** How far after the marks the noun is looked for that has the name. */
  private static final int REACH_AFTER = 3;

  /** How far after a headline the year of its paper is looked for. */
  private static final int LONGEST_SOURCE = 12;

  private final Enumeration enumeration;
  private final Grammar grammar;
  private final Language language;
  private final TokenSequence tokens;
  private final Tags tags;

  // About the span described last.
  private int namer;
  private int joint;
  private int voice;

  /** Features for one article. */
  NamingFeatures(Analysis analysis) {
    enumeration = new Enumeration(analysis);
    language = analysis.document.language;
    grammar = language.grammar;
    tokens = analysis.document.tokens;
    tags = analysis.tags;
  }

  /**
   * Adds the facts.
   *
   * @param title how the words inside are written, from 0 for none with a capital letter to 3 for
   *     several and no others
   * @param cues what introduces speech in the sentence, as a small number
   */
  void describe(Features f, QuoteContext quote, int title, int cues) {
    int length = Math.min(quote.length(), 6);
    QuoteContext first = enumeration.first(quote);
    lookBack(first);
    int after = after(quote);
    f.add(BEFORE, namer, joint, title, 1);
    f.add(BEFORE, namer, joint, length, 2);
    f.add(BEFORE, namer, voice, joint, 3);
    f.add(BEFORE, namer, voice, title, 4);
    f.add(BEFORE, namer, voice, length, 5);
    f.add(BEFORE, namer, cues, 6);
    f.add(BEFORE, joint, title, length, 7);
    f.add(AFTER, after, length, 1);
    f.add(AFTER, after, title, 2);
    f.add(AFTER, after, joint, 3);
    f.add(AFTER, after, cues, 4);
    f.add(BOTH, namer, after, title);
    f.add(NICKNAME, nickname(quote), title, length);
    f.add(SOURCE_LINE, sourceLine(quote), title);
    if (first != quote) {
      f.add(ENUMERATION, namer, title);
      f.add(ENUMERATION, namer, joint, voice);
    }
  }

  /** Finds the word that may give the name, how the marks hang on it, and how it is used. */
  private void lookBack(QuoteContext quote) {
    namer = NamingWords.NONE;
    voice = 0;
    joint = joint(quote, quote.firstToken - 1);
    boolean passed = false;
    for (int i = quote.firstToken - 1; i >= quote.firstToken - REACH; i--) {
      int tag = tags.in(quote.sentence, i);
      if (tag == Tags.EDGE || tag == Tags.QUOTED) {
        return;
      }
      namer = language.naming.before(tokens.hash(i));
      if (namer != NamingWords.NONE && !(tag == Tags.NAME && i + 1 < quote.firstToken)) {
        voice = voice(quote, i - 1) + (i + 1 == quote.firstToken ? 8 : passed ? 16 : 0);
        return;
      }
      namer = NamingWords.NONE;
      if (!isPassable(i, tag)) {
        if (passed) {
          return;
        }
        passed = true;
      }
    }
  }

  /** Words that may be between a word that gives a name and the name. */
  private boolean isPassable(int token, int tag) {
    int hash = tokens.hash(token);
    return tag == Tags.NAME
        || tag == Tags.NUMBER
        || tokens.kind(token) == TokenSequence.PUNCTUATION && !tokens.is(token, ';')
        || grammar.determiners.contains(hash)
        || grammar.prepositions.contains(hash)
        || hash == grammar.as
        || Tokenizer.isPossessive(hash)
        || tags.isAdverb(token);
  }

  private int joint(QuoteContext quote, int token) {
    int tag = tags.in(quote.sentence, token);
    if (tag == Tags.EDGE) {
      return 1;
    }
    int hash = tokens.hash(token);
    if (tag == Tags.NAME) {
      return 2;
    }
    if (tokens.kind(token) == TokenSequence.PUNCTUATION) {
      return tokens.is(token, ',') ? 3 : tokens.is(token, ':') ? 4 : tag == Tags.DASH ? 5 : 6;
    }
    if (Tokenizer.isPossessive(hash) || grammar.possessivePronouns.contains(hash)) {
      return 7;
    }
    if (grammar.determiners.contains(hash)) {
      return hash == grammar.the ? 8 : 9;
    }
    if (hash == grammar.as) {
      return 10;
    }
    if (grammar.prepositions.contains(hash)) {
      return 11;
    }
    int word = language.naming.before(hash);
    return word != NamingWords.NONE ? 12 : tags.cue(token) > 0 ? 13 : 14;
  }

  /** What a verb that gives a name leans on. */
  private int voice(QuoteContext quote, int from) {
    int i = from;
    while (i > from - 2 && tags.in(quote.sentence, i) != Tags.EDGE && tags.isAdverb(i)) {
      i--;
    }
    int tag = tags.in(quote.sentence, i);
    int hash = tag == Tags.EDGE ? 0 : tokens.hash(i);
    if (hash == 0) {
      return 1;
    }
    if (grammar.auxiliaries.contains(hash)) {
      return 2;
    }
    if (grammar.subjectPronouns.contains(hash)) {
      return grammar.neutralPronouns.contains(hash) ? 3 : 4;
    }
    if (tag == Tags.NAME) {
      return 5;
    }
    return tokens.kind(i) == TokenSequence.PUNCTUATION ? 6 : 7;
  }

  /** The class of the noun that may have the name, and how far it is. */
  private int after(QuoteContext quote) {
    for (int i = quote.lastToken + 1; i <= quote.lastToken + REACH_AFTER; i++) {
      int tag = tags.in(quote.sentence, i);
      if (tag == Tags.EDGE || tag == Tags.QUOTED || !tokens.isWord(i)) {
        return 0;
      }
      int noun = language.naming.after(tokens.hash(i));
      if (noun != NamingWords.NONE) {
        return noun * 2 + (i == quote.lastToken + 1 ? 1 : 0);
      }
      if (grammar.functionWords.contains(tokens.hash(i))) {
        return 1;
      }
    }
    return 0;
  }

  /** Whether the marks stand inside of a name, before or after it. */
  private int nickname(QuoteContext quote) {
    if (quote.words > 3 || !quote.capital || !tokens.isWord(quote.lastToken - 1)) {
      return 0;
    }
    boolean before = tags.in(quote.sentence, quote.firstToken - 1) == Tags.NAME;
    int next = quote.lastToken + 1;
    int tag = tags.in(quote.sentence, next);
    boolean particle =
        tag != Tags.EDGE
            && tokens.isWord(next)
            && language.personNames.particles.contains(tokens.hash(next));
    boolean after = tag == Tags.NAME || particle;
    return (before ? 1 : 0) + (after ? 2 : 0);
  }

  /**
   * Whether the line is a headline and where it appeared: 1 for words without a stop before a dash,
   * 2 when a number follows, as in the date of a paper.
   */
  private int sourceLine(QuoteContext quote) {
    if (!quote.startsSentence || tags.in(quote.sentence, quote.lastToken + 1) != Tags.DASH) {
      return 0;
    }
    if (!tokens.isWord(quote.lastToken - 1)) {
      return 3;
    }
    for (int i = quote.lastToken + 2; i < quote.lastToken + LONGEST_SOURCE; i++) {
      if (tags.in(quote.sentence, i) == Tags.NUMBER) {
        return 2;
      }
    }
    return 1;
  }
}
