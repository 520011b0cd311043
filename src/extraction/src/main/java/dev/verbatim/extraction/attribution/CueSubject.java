package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeechVerbs;
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
  private static final int MOST_JUMPS = 3;

  private static final int AGENT_REACH = 8;
  private static final int QUOTING_REACH = 16;

  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final Clauses clauses;
  private final Grammar grammar;
  private final SpeechVerbs verbs;

  CueSubject(Analysis analysis) {
    this.analysis = analysis;
    document = analysis.document;
    tokens = document.tokens;
    clauses = new Clauses(analysis);
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
      return new Subject(clauses.firstFrom(cue + 2, cue + 3), Way.OWNER);
    }
    if (clauses.isPassive(cue)) {
      return passive(quote, cue);
    }
    if (clauses.isParticiple(cue)
        && !grammar.auxiliaries.contains(tokens.hash(clauses.leftOf(cue)))) {
      boolean opens = cue == clauses.sentenceStart(cue) && cue < quote.firstToken;
      return opens ? mainClause(quote) : participle(cue);
    }
    if (cue > quote.lastToken
        && clauses.leftOf(cue) <= quote.lastToken + 1
        && !clauses.startsMention(clauses.leftOf(cue))) {
      Mention m = clauses.firstFrom(cue + 1, Math.min(cue + 5, clauses.sentenceEnd(cue)));
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
    Mention m = clauses.mentionEndingAt(first - 1);
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
    int from = Math.max(clauses.sentenceStart(cue), cue - QUOTING_REACH);
    for (int i = cue - 2; i >= from && document.quoted(i) < 0; i--) {
      if (!verbs.quoting.contains(tokens.hash(i))) {
        continue;
      }
      if (clauses.isPassive(i)) {
        Subject found = subject(i);
        return new Subject(found.mention(), found.mention() == null ? Way.NONE : Way.QUOTED);
      }
      Mention m = clauses.firstFrom(i + 1, cue - 1);
      return m == null ? NOTHING : new Subject(m, Way.QUOTED);
    }
    return NOTHING;
  }

  private Subject passive(QuoteContext quote, int cue) {
    int as = cue + 1;
    int end = Math.min(clauses.sentenceEnd(cue), cue + QUOTING_REACH);
    while (as < end && document.quoted(as) < 0 && tokens.hash(as) != grammar.as) {
      as++;
    }
    if (verbs.quoting.contains(tokens.hash(cue))
        && as + 1 < end
        && verbs.afterQuoted.contains(tokens.hash(as + 1))) {
      return quoted(as + 1);
    }
    if (cue + 1 < end
        && tokens.hash(cue + 1) == grammar.to
        && !verbs.tellingTo.contains(tokens.hash(cue))) {
      return NOTHING;
    }
    int by = clauses.by(cue + 1, Math.min(end, cue + AGENT_REACH));
    if (by < 0 && cue < quote.firstToken) {
      by =
          clauses.by(
              quote.lastToken + 1,
              Math.min(quote.lastToken + 4, clauses.sentenceEnd(quote.lastToken)));
    }
    Mention agent = by < 0 ? null : clauses.mentionFrom(by + 1);
    return agent == null ? new Subject(null, Way.NO_AGENT) : new Subject(agent, Way.AGENT);
  }

  /** "Bemoaning a “sham,” Lunt left": who does it is named after the quotation. */
  private Subject mainClause(QuoteContext quote) {
    Mention m =
        clauses.firstFrom(
            quote.lastToken + 1,
            Math.min(quote.lastToken + 3, clauses.sentenceEnd(quote.lastToken)));
    return m == null ? NOTHING : new Subject(m, Way.SHARED);
  }

  private Subject participle(int cue) {
    int before = clauses.leftOf(cue);
    Mention m = before < clauses.sentenceStart(cue) ? null : clauses.mentionEndingAt(before);
    if (m == null) {
      Subject found = subject(cue);
      return found.mention() == null ? NOTHING : new Subject(found.mention(), Way.SHARED);
    }
    for (int steps = 0; steps < 3; steps++) {
      Mention outer = clauses.mentionEndingAt(m.first - 2);
      if (outer == null || !grammar.prepositions.contains(tokens.hash(m.first - 1))) {
        break;
      }
      m = outer;
    }
    return new Subject(m, Way.PARTICIPLE);
  }

  /** The subject of a finite verb that comes after it. */
  private Subject subject(int verb) {
    int last = clauses.leftOf(verb);
    int sentence = clauses.sentenceStart(verb);
    if (last < sentence) {
      return NOTHING;
    }
    Mention near = clauses.mentionEndingAt(last);
    if (near != null && clauses.opensClause(near.first, sentence)) {
      return new Subject(near, Way.ADJACENT);
    }
    int start = clauses.clauseStart(last, sentence);
    Mention first = clauses.afterAdjuncts(start, verb);
    for (int jumps = 0; first == null && jumps < MOST_JUMPS; jumps++) {
      int before = clauses.beforeQuotation(start - 1);
      if (before < sentence) {
        break;
      }
      start = clauses.clauseStart(before, sentence);
      first = clauses.afterAdjuncts(start, before + 1);
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

  /** "the words of Lunt", "orders from Lunt". */
  private boolean isOwned(int cue) {
    return verbs.spokenThings.contains(tokens.hash(cue))
        && cue + 2 < clauses.sentenceEnd(cue)
        && document.quoted(cue + 1) < 0
        && verbs.owning.contains(tokens.hash(cue + 1))
        && clauses.startsMention(cue + 2);
  }
}
