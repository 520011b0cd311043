package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.MediaWords;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.TokenSpan;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Those words of an attribution that tell when, where and by what means somebody spoke: "in a
 * statement on its website on Sunday", "Speaking late on Friday,".
 *
 * <p>What was spoken about is left out: nothing after "that", "about" or a second verb belongs to
 * the saying. Looks only a few tokens to either side of the cue word.
 */
final class AttributionClause {
  private static final int REACH = 30;
  private static final int LONGEST_FRONT = 24;
  private static final int LONGEST_TITLE = 4;

  private final Grammar grammar;
  private final SpeechVerbs verbs;
  private final MediaWords mediaWords;
  private final SpeakerNouns nouns;
  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final Adjuncts adjuncts;

  AttributionClause(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.verbs = analysis.document.language.verbs;
    this.mediaWords = analysis.document.language.mediaWords;
    this.nouns = analysis.document.language.nouns;
    this.analysis = analysis;
    this.document = analysis.document;
    this.tokens = document.tokens;
    this.adjuncts = new Adjuncts(analysis);
  }

  /** The spans in which time, place and means of the saying may be, nearest first. */
  List<TokenSpan> of(Decision decision) {
    return of(decision.cue(), decision.speaker(), decision.quote());
  }

  /** The same for words without marks; nothing in the words themselves belongs to the saying. */
  List<TokenSpan> of(ReportedClause reported) {
    List<TokenSpan> found = new ArrayList<>();
    for (TokenSpan span : of(reported.report().cue, reported.report().source, null)) {
      int from = span.first();
      for (TokenSpan part : reported.parts()) {
        if (part.first() <= span.last() && part.last() >= from) {
          add(found, from, part.first());
          from = part.last() + 1;
        }
      }
      add(found, from, span.last() + 1);
    }
    return found;
  }

  private List<TokenSpan> of(int cue, Mention attributed, QuoteContext quote) {
    List<TokenSpan> found = new ArrayList<>();
    if (cue < 0 || cue > 0 && grammar.futureAuxiliaries.contains(tokens.hash(cue - 1))) {
      return found;
    }
    if (tokens.is(cue, ':')) {
      beforeColon(cue, found);
      return found;
    }
    int sentence = document.sentences.of(cue);
    boolean near = attributed != null && attributed.sentence == sentence;
    Mention speaker = near ? attributed : null;
    boolean inverted = speaker != null && speaker.first > cue;
    int end = Math.min(document.sentences.end(sentence), cue + REACH);
    int from = inverted ? speaker.last + 1 : cue + 1;
    boolean clause = !inverted && adjuncts.takesClause(cue);
    int to = adjuncts.walk(from, end, clause, inverted);
    add(found, from, to);
    afterComma(to, end, inverted, found);
    afterTitle(to, end, found);
    if (quote != null) {
      afterFragment(quote, cue, to, end, found);
    }
    if (speaker != null && !inverted) {
      int stop = adjuncts.walk(speaker.last + 1, cue, true, false);
      if (stop == cue || grammar.auxiliaries.contains(tokens.hash(stop))) {
        add(found, speaker.last + 1, stop);
      } else {
        mainVerb(speaker, cue, found);
      }
    }
    front(speaker == null ? cue : Math.min(cue, speaker.first), sentence, found);
    return found;
  }

  private void add(List<TokenSpan> found, int from, int to) {
    // What follows the last token looks like any word (see WordSet), and is none.
    int end = Math.min(to, tokens.size());
    if (end > from) {
      found.add(new TokenSpan(from, end - 1));
    }
  }

  /** ", on Sunday" and ", speaking in Grenn on Sunday", also after ", the head of the council". */
  private void afterComma(int comma, int end, boolean inverted, List<TokenSpan> found) {
    int at = comma;
    for (int commas = 0; commas < 2; commas++) {
      if (at >= end || !tokens.is(at, ',') || document.quoted(at) >= 0) {
        return;
      }
      if (adjuncts.isTime(at + 1) || tellsMeans(at + 1)) {
        add(found, at + 1, adjuncts.walk(at + 1, end, false, false));
        return;
      }
      at++;
      int next = at;
      while (at < end && !tokens.is(at, ',') && document.quoted(at) < 0) {
        at++;
      }
      if (!inverted && !isPlace(next, at)) {
        return;
      }
    }
  }

  /** ", Iowa," after the name of a town. */
  private boolean isPlace(int from, int to) {
    boolean names = to > from && to - from <= 3;
    for (int i = from; i < to; i++) {
      names &= tokens.isCapitalised(i);
    }
    return names;
  }

  private boolean tellsMeans(int i) {
    int hash = tokens.hash(i);
    if (verbs.speaking.contains(hash)) {
      return true;
    }
    return grammar.meansWords.contains(hash) && namesOccasion(i + 1);
  }

  private boolean namesOccasion(int from) {
    for (int j = from; j < from + 7 && tokens.isWord(j); j++) {
      if (isOccasion(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOccasion(int i) {
    return mediaWords.nouns.contains(tokens.hash(i)) || nouns.events.contains(tokens.hash(i));
  }

  /** "said on the programme “Harbour Hour” on Sunday": a short title does not end the clause. */
  private void afterTitle(int to, int end, List<TokenSpan> found) {
    if (to >= end || document.quoted(to) < 0 || !isOccasion(to - 1) && !isOwned(to)) {
      return;
    }
    QuoteContext title = analysis.quotes.get(document.quoted(to));
    int next = title.lastToken + 1;
    if (title.words <= LONGEST_TITLE && next < end && adjuncts.isTime(next)) {
      add(found, next, adjuncts.endOfTime(next));
    }
  }

  private boolean isOwned(int i) {
    return Tokenizer.isPossessive(tokens.hash(i - 1));
  }

  /** "called the plan “a farce” on Sunday": the time is right after the words. */
  private void afterFragment(QuoteContext quote, int cue, int to, int end, List<TokenSpan> found) {
    int next = quote.lastToken + 1;
    boolean inOneClause = cue < quote.firstToken && document.quoted(Math.min(to, end - 1)) >= 0;
    if (inOneClause && next < document.sentences.end(quote.sentence) && to == quote.firstToken) {
      int stop = Math.min(document.sentences.end(quote.sentence), next + REACH);
      if (adjuncts.isTime(next) || tellsMeans(next)) {
        add(found, next, adjuncts.walk(next, stop, false, false));
      }
    }
  }

  /** "On Sunday, the minister said", "In a letter dated June 3 the court said". */
  private void front(int until, int sentence, List<TokenSpan> found) {
    int from = Math.max(document.sentences.first(sentence), until - LONGEST_FRONT);
    for (int i = until - 1; i >= from; i--) {
      if (document.quoted(i) >= 0) {
        from = i + 1;
      }
    }
    while (from < until
        && (grammar.sentenceLeads.contains(tokens.hash(from)) || tokens.is(from, ','))) {
      from++;
    }
    boolean accordingTo = grammar.isAccordingTo(tokens.hash(from), tokens.hash(from + 1));
    boolean first = from - document.sentences.first(sentence) <= 2 || isAfterQuotation(from);
    if (from >= until || !first || isInterrupted(from, until)) {
      return;
    }
    if (accordingTo && namesOccasion(from + 2)) {
      add(found, from, adjuncts.walk(from + 2, until, false, false));
    } else if (adjuncts.isTime(from)) {
      add(found, from, Math.min(until, adjuncts.endOfTime(from)));
    } else if (tellsMeans(from)) {
      int to = adjuncts.walk(from, until, false, false);
      add(found, from, to);
      afterComma(to, until, false, found);
    }
  }

  /** "on Thursday sharpened his attacks, saying": a participle tells of the same time. */
  private void mainVerb(Mention speaker, int cue, List<TokenSpan> found) {
    if (!tokens.is(cue - 1, ',') || !tokens.string(cue).endsWith("ing")) {
      return;
    }
    if (adjuncts.isTime(speaker.last + 1)) {
      add(found, speaker.last + 1, adjuncts.endOfTime(speaker.last + 1));
      return;
    }
    for (int i = cue - 2; i > Math.max(speaker.last, cue - 7); i--) {
      if (adjuncts.endOfTime(i) == cue - 1) {
        add(found, i, cue - 1);
        return;
      }
    }
  }

  private boolean isAfterQuotation(int i) {
    return i > 1 && (document.quoted(i - 1) >= 0 || document.quoted(i - 2) >= 0);
  }

  /** Whether somebody else says something, or something is to come, in between. */
  private boolean isInterrupted(int from, int until) {
    for (int i = from; i < until; i++) {
      boolean according = grammar.isAccordingTo(tokens.hash(i), tokens.hash(i + 1));
      boolean speaks =
          analysis.tags.cue(i) >= Rates.CUE_FREQUENT
              && !according
              && !verbs.speaking.contains(tokens.hash(i));
      if (speaks && !isOccasion(i)
          || grammar.clauseBreaks.contains(tokens.hash(i))
          || tokens.is(i, ';')) {
        return true;
      }
    }
    return false;
  }

  /** "The ministry issued a statement on Sunday:" */
  private void beforeColon(int colon, List<TokenSpan> found) {
    int sentence = document.sentences.of(colon);
    int from = Math.max(document.sentences.first(sentence), colon - LONGEST_FRONT);
    int start = from;
    for (int i = from; i < colon; i++) {
      if (adjuncts.isClosing(i) || document.quoted(i) >= 0 || tokens.is(i, ',')) {
        start = i + 1;
      }
    }
    boolean open = start == from || tokens.is(start - 1, ',');
    if (open) {
      add(found, start, colon);
    }
  }
}
