package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Finds by a little grammar who does what the word before or after a quotation says: the subject of
 * its clause, however long that is, the agent of a passive, or the one who is quoted by another.
 * What it finds is one fact among others; how far each way of finding is to be trusted is learned.
 */
final class CueSubject {
  /** How a subject was found. */
  enum Way {
    /** Not found. */
    NONE,
    /** "Lunt said" */
    ADJACENT,
    /** "Doctors at the hospital where Lunt worked said" */
    DISTANT,
    /** "Lunt, who had met Hale, said" */
    ASIDE,
    /** "Lunt left and said", "Lunt left, saying" */
    SHARED,
    /** "said Lunt" */
    INVERTED,
    /** "was told by Lunt" */
    AGENT,
    /** "was told": whoever spoke is not named. */
    NO_AGENT,
    /** "a note saying", "with one guest writing" */
    PARTICIPLE,
    /** "Hale quoted Lunt as saying", "Lunt was quoted by Hale as saying" */
    QUOTED,
    /** "in the words of Lunt", "orders from Lunt" */
    OWNER,
    /** "Hale called it “a start” and Lunt “a stunt”" */
    GAPPED
  }

  /**
   * What was found.
   *
   * @param mention the one who does it, or null
   */
  record Subject(Mention mention, Way way) {}

  private static final Subject NOTHING = new Subject(null, Way.NONE);
  private static final int REACH = 40;
  private static final int MOST_JUMPS = 3;

  /** A dash after no more words than that ends a dateline. */
  private static final int DATELINE = 10;

  private static final int AGENT_REACH = 8;
  private static final int QUOTING_REACH = 16;

  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final Grammar grammar;
  private final SpeechVerbs verbs;

  CueSubject(Analysis analysis) {
    this.analysis = analysis;
    document = analysis.document;
    tokens = document.tokens;
    tags = analysis.tags;
    grammar = document.language.grammar;
    verbs = document.language.verbs;
  }

  /**
   * Who does what a word says.
   *
   * @param cue the word that introduces the quotation, or -1
   */
  Subject find(QuoteContext quote, int cue) {
    if (cue < 0) {
      return gapped(quote);
    }
    Subject gapped = gapped(quote);
    if (gapped != NOTHING && (cue > quote.lastToken || isCrossed(cue, quote))) {
      return gapped;
    }
    if (cue > 0
        && tokens.hash(cue - 1) == grammar.as
        && verbs.afterQuoted.contains(tokens.hash(cue))) {
      return quoted(cue);
    }
    if (isOwned(cue)) {
      return new Subject(firstFrom(cue + 2, cue + 3), Way.OWNER);
    }
    if (isPassive(cue)) {
      return passive(quote, cue);
    }
    if (isParticiple(cue) && !grammar.auxiliaries.contains(tokens.hash(leftOf(cue)))) {
      boolean opens = cue == sentenceStart(cue) && cue < quote.firstToken;
      return opens ? mainClause(quote) : participle(cue);
    }
    if (cue > quote.lastToken
        && leftOf(cue) <= quote.lastToken + 1
        && !startsMention(leftOf(cue))) {
      Mention m = firstFrom(cue + 1, Math.min(cue + 5, sentenceEnd(cue)));
      return m == null ? NOTHING : new Subject(m, Way.INVERTED);
    }
    return subject(cue);
  }

  /** Whether another quotation is between a cue and the quotation that comes after it. */
  private boolean isCrossed(int cue, QuoteContext quote) {
    return quote.index > 0 && analysis.quotes.get(quote.index - 1).firstToken > cue;
  }

  private Subject gapped(QuoteContext quote) {
    int first = quote.firstToken;
    Mention m = mentionEndingAt(first - 1);
    boolean second =
        quote.index > 0 && analysis.quotes.get(quote.index - 1).sentence == quote.sentence;
    if (m == null || !second || m.first < 2) {
      return NOTHING;
    }
    boolean joined = grammar.conjunctions.contains(tokens.hash(m.first - 1));
    boolean afterQuote =
        document.quoted(m.first - 2) >= 0
            || tokens.is(m.first - 2, ',')
                && document.quoted(m.first - 3 < 0 ? 0 : m.first - 3) >= 0;
    return joined && afterQuote ? new Subject(m, Way.GAPPED) : NOTHING;
  }

  /** "quoted Lunt as saying", "Lunt was quoted by Hale as saying". */
  private Subject quoted(int cue) {
    int from = Math.max(sentenceStart(cue), cue - QUOTING_REACH);
    for (int i = cue - 2; i >= from && document.quoted(i) < 0; i--) {
      if (!verbs.quoting.contains(tokens.hash(i))) {
        continue;
      }
      if (isPassive(i)) {
        Subject found = subject(i);
        return new Subject(found.mention(), found.mention() == null ? Way.NONE : Way.QUOTED);
      }
      Mention m = firstFrom(i + 1, cue - 1);
      return m == null ? NOTHING : new Subject(m, Way.QUOTED);
    }
    return NOTHING;
  }

  private Subject passive(QuoteContext quote, int cue) {
    int as = cue + 1;
    int end = Math.min(sentenceEnd(cue), cue + QUOTING_REACH);
    while (as < end && document.quoted(as) < 0 && tokens.hash(as) != grammar.as) {
      as++;
    }
    if (verbs.quoting.contains(tokens.hash(cue))
        && as + 1 < end
        && verbs.afterQuoted.contains(tokens.hash(as + 1))) {
      return quoted(as + 1);
    }
    if (tokens.hash(cue + 1) == grammar.to && !verbs.tellingTo.contains(tokens.hash(cue))) {
      return NOTHING;
    }
    int by = by(cue + 1, Math.min(end, cue + AGENT_REACH));
    if (by < 0 && cue < quote.firstToken) {
      by = by(quote.lastToken + 1, Math.min(quote.lastToken + 4, sentenceEnd(quote.lastToken)));
    }
    Mention agent = by < 0 ? null : mentionFrom(by + 1);
    return agent == null ? new Subject(null, Way.NO_AGENT) : new Subject(agent, Way.AGENT);
  }

  private int by(int from, int to) {
    for (int i = from; i < Math.min(to, tokens.size()) && document.quoted(i) < 0; i++) {
      if (tokens.hash(i) == grammar.by && startsMention(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** "Bemoaning a “sham,” Lunt left": who does it is named after the quotation. */
  private Subject mainClause(QuoteContext quote) {
    Mention m =
        firstFrom(quote.lastToken + 1, Math.min(quote.lastToken + 3, sentenceEnd(quote.lastToken)));
    return m == null ? NOTHING : new Subject(m, Way.SHARED);
  }

  private Subject participle(int cue) {
    int before = leftOf(cue);
    Mention m = before < sentenceStart(cue) ? null : mentionEndingAt(before);
    if (m == null) {
      Subject found = subject(cue);
      return found.mention() == null ? NOTHING : new Subject(found.mention(), Way.SHARED);
    }
    for (int steps = 0; steps < 3; steps++) {
      Mention outer = mentionEndingAt(m.first - 2);
      if (outer == null || !grammar.prepositions.contains(tokens.hash(m.first - 1))) {
        break;
      }
      m = outer;
    }
    return new Subject(m, Way.PARTICIPLE);
  }

  /** The subject of a finite verb that comes after it. */
  private Subject subject(int verb) {
    int last = leftOf(verb);
    int sentence = sentenceStart(verb);
    if (last < sentence) {
      return NOTHING;
    }
    Mention near = mentionEndingAt(last);
    if (near != null && opensClause(near.first, sentence)) {
      return new Subject(near, Way.ADJACENT);
    }
    int start = clauseStart(last, sentence);
    Mention first = afterAdjuncts(start, verb);
    for (int jumps = 0; first == null && jumps < MOST_JUMPS; jumps++) {
      int before = beforeQuotation(start - 1);
      if (before < sentence) {
        break;
      }
      start = clauseStart(before, sentence);
      first = afterAdjuncts(start, before + 1);
    }
    if (first == null) {
      return near == null ? NOTHING : new Subject(near, Way.DISTANT);
    }
    boolean joined = grammar.conjunctions.contains(tokens.hash(last));
    if (joined || first.last < start) {
      return new Subject(first, Way.SHARED);
    }
    boolean aside = tokens.is(last, ',') || tokens.is(last, ')');
    return new Subject(first, first == near ? Way.ADJACENT : aside ? Way.ASIDE : Way.DISTANT);
  }

  /** The token before the quotation that ends at a token, or just before it; -1 when none does. */
  private int beforeQuotation(int end) {
    int at = end >= 0 && document.quoted(end) < 0 ? end - 1 : end;
    int quotation = at < 0 ? -1 : document.quoted(at);
    return quotation < 0 ? -1 : analysis.quotes.get(quotation).firstToken - 1;
  }

  /** Whether a clause begins with the phrase that begins here, so that it is no part of another. */
  private boolean opensClause(int first, int sentence) {
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
  private int clauseStart(int from, int sentence) {
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
  private Mention afterAdjuncts(int from, int verb) {
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
  private int leftOf(int verb) {
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

  private boolean isPassive(int verb) {
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
  private boolean isParticiple(int token) {
    int end = tokens.end(token);
    return end - tokens.start(token) > 4
        && document.body.charAt(end - 1) == 'g'
        && document.body.charAt(end - 3) == 'i';
  }

  private boolean isPastForm(int token) {
    int end = tokens.end(token);
    return verbs.pastParticiples.contains(tokens.hash(token))
        || document.body.charAt(end - 1) == 'd' && document.body.charAt(end - 2) == 'e';
  }

  /** "the words of Lunt", "orders from Lunt". */
  private boolean isOwned(int cue) {
    return verbs.spokenThings.contains(tokens.hash(cue))
        && cue + 2 < sentenceEnd(cue)
        && document.quoted(cue + 1) < 0
        && verbs.owning.contains(tokens.hash(cue + 1))
        && startsMention(cue + 2);
  }

  private int sentenceStart(int token) {
    return document.sentences.first(document.sentences.of(token));
  }

  private int sentenceEnd(int token) {
    return document.sentences.end(document.sentences.of(token));
  }

  private boolean startsMention(int token) {
    return mentionFrom(token) != null;
  }

  /** The mention that begins at a token, or null. */
  private Mention mentionFrom(int token) {
    if (token >= tokens.size()) {
      return null;
    }
    int i = analysis.firstMentionFrom(token);
    Mention m = i < analysis.mentions.size() ? analysis.mentions.get(i) : null;
    return m != null && m.first == token ? m : null;
  }

  private Mention mentionEndingAt(int token) {
    if (token < 0) {
      return null;
    }
    int i = analysis.firstMentionFrom(token);
    Mention m = i < analysis.mentions.size() ? analysis.mentions.get(i) : null;
    return m != null && m.last == token ? m : null;
  }

  private Mention firstFrom(int from, int to) {
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
