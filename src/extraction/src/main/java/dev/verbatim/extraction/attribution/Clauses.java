package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;

/** Where clauses begin, how their verbs stand, and which phrases are in them. */
final class Clauses {
  private static final int REACH = 40;

  /** A dash after no more words than that ends a dateline. */
  private static final int DATELINE = 10;

  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final Grammar grammar;
  private final SpeechVerbs verbs;

  Clauses(Analysis analysis) {
    this.analysis = analysis;
    document = analysis.document;
    tokens = document.tokens;
    tags = analysis.tags;
    grammar = document.language.grammar;
    verbs = document.language.verbs;
  }

  /** The "by" before an agent between two tokens, or -1. */
  int by(int from, int to) {
    for (int i = from; i < Math.min(to, tokens.size()) && document.quoted(i) < 0; i++) {
      if (tokens.hash(i) == grammar.by && startsMention(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** The token before the quotation that ends at a token, or just before it; -1 when none does. */
  int beforeQuotation(int end) {
    int at = end >= 0 && document.quoted(end) < 0 ? end - 1 : end;
    int quotation = at < 0 ? -1 : document.quoted(at);
    return quotation < 0 ? -1 : analysis.quotes.get(quotation).firstToken - 1;
  }

  /** Whether a clause begins with the phrase that begins here, so that it is no part of another. */
  boolean opensClause(int first, int sentence) {
    int before = first - 1;
    if (before < sentence || document.quoted(before) >= 0) {
      return true;
    }
    int hash = tokens.hash(before);
    if (grammar.conjunctions.contains(hash)
        || verbs.clauseOpeners.contains(hash)
        || verbs.clauseOpenersBesideSubject.contains(hash)
        || hash == grammar.that
        || tokens.is(before, ':')) {
      return true;
    }
    if (mentionEndingAt(before) != null) {
      return true;
    }
    return verbs.takingClause.contains(hash)
        || tokens.is(before, ',') && (before - 1 < sentence || document.quoted(before - 1) >= 0);
  }

  /** Where the clause begins that a token is in. */
  int clauseStart(int from, int sentence) {
    int limit = Math.max(sentence, from - REACH);
    for (int i = from; i >= limit; i--) {
      if (document.quoted(i) >= 0) {
        boolean comma = i + 1 <= from && tokens.is(i + 1, ',');
        return comma ? i + 2 : i + 1;
      }
      if (tokens.is(i, ':') || tags.of(i) == Tags.DASH && i < sentence + DATELINE) {
        return i + 1;
      }
      int hash = tokens.hash(i);
      boolean afterComma = i > sentence && tokens.is(i - 1, ',');
      if (verbs.clauseOpeners.contains(hash)
          || hash == grammar.that && i > sentence && tags.cue(i - 1) >= Rates.CUE_COMMON
          || afterComma && grammar.conjunctions.contains(hash) && startsMention(i + 1)
          || i < from && verbs.takingClause.contains(hash) && startsMention(i + 1)) {
        return i + 1;
      }
    }
    return limit;
  }

  /** The first phrase of a clause, after what stands before a comma ("In May, Lunt said"). */
  Mention afterAdjuncts(int from, int verb) {
    int start = from;
    for (int steps = 0; steps < 2 && !startsMention(start); steps++) {
      int comma = start;
      while (comma < verb && !(tokens.is(comma, ',') && startsMention(comma + 1))) {
        comma++;
      }
      if (comma >= verb) {
        break;
      }
      start = comma + 1;
    }
    return firstFrom(start, verb);
  }

  /** The token before a verb, adverbs and auxiliaries left out. */
  int leftOf(int verb) {
    int i = verb - 1;
    while (i > verb - 6
        && i >= 0
        && document.quoted(i) < 0
        && (tags.isAdverb(i) || grammar.auxiliaries.contains(tokens.hash(i)) || isLight(i))) {
      i--;
    }
    return Math.max(0, i);
  }

  private boolean isLight(int i) {
    return verbs.besideVerb.contains(tokens.hash(i));
  }

  /** Whether a verb is in the passive ("was told"). */
  boolean isPassive(int verb) {
    if (isParticiple(verb)) {
      return false;
    }
    for (int i = verb - 1; i > verb - 5 && i >= 0 && document.quoted(i) < 0; i--) {
      if (verbs.passiveAuxiliaries.contains(tokens.hash(i))) {
        return isPastForm(verb);
      }
      if (!tags.isAdverb(i) && !isLight(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word ends in "-ing". */
  boolean isParticiple(int token) {
    int end = tokens.end(token);
    return end - tokens.start(token) > 4
        && document.body.charAt(end - 1) == 'g'
        && document.body.charAt(end - 3) == 'i';
  }

  private boolean isPastForm(int token) {
    int end = tokens.end(token);
    return verbs.pastParticiples.contains(tokens.hash(token))
        || end - tokens.start(token) > 3
            && document.body.charAt(end - 1) == 'd'
            && document.body.charAt(end - 2) == 'e';
  }

  int sentenceStart(int token) {
    return document.sentences.first(document.sentences.of(token));
  }

  int sentenceEnd(int token) {
    return document.sentences.end(document.sentences.of(token));
  }

  boolean startsMention(int token) {
    return mentionFrom(token) != null;
  }

  /** The mention that begins at a token, or null. */
  Mention mentionFrom(int token) {
    if (token >= tokens.size()) {
      return null;
    }
    int i = analysis.firstMentionFrom(token);
    Mention m = i < analysis.mentions.size() ? analysis.mentions.get(i) : null;
    return m != null && m.first == token ? m : null;
  }

  /** The mention that ends at a token, or null. */
  Mention mentionEndingAt(int token) {
    if (token < 0) {
      return null;
    }
    int i = analysis.firstMentionFrom(token);
    Mention m = i < analysis.mentions.size() ? analysis.mentions.get(i) : null;
    return m != null && m.last == token ? m : null;
  }

  /** The first mention between two tokens and before any quotation, or null. */
  Mention firstFrom(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
      if (document.quoted(i) >= 0) {
        return null;
      }
      Mention m = mentionFrom(i);
      if (m != null) {
        return skipPossessor(m);
      }
    }
    return null;
  }

  /** "Lunt" in "Lunt’s brother said" is not who speaks: the longer phrase is. */
  private Mention skipPossessor(Mention m) {
    Mention whole = m;
    for (int i = m.index + 1; i < analysis.mentions.size() && i < m.index + 4; i++) {
      Mention next = analysis.mentions.get(i);
      if (!whole.possessive || next.first != m.first) {
        break;
      }
      whole = next;
    }
    return whole;
  }
}
