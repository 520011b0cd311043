package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.List;

/**
 * Finds for every mention the cue word that it seems to be the subject of, after it ("Lunt, 54,
 * said") and before it ("said Lunt"). Never looks further than a few tokens.
 */
final class CueLinker {
  private static final int REACH = 18;

  private final Grammar grammar;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final boolean[] startsMention;

  CueLinker(Document document, Tags tags, List<Mention> mentions) {
    this.grammar = document.language.grammar;
    this.document = document;
    this.tokens = document.tokens;
    this.tags = tags;
    startsMention = new boolean[tokens.size() + 1];
    for (Mention mention : mentions) {
      startsMention[mention.first] = true;
    }
  }

  void link(Mention mention) {
    mention.startsSentence = document.sentences.first(mention.sentence) == mention.first;
    mention.after = after(mention);
    mention.before = before(mention);
    mention.typeCode = type(mention);
    int s = mention.sentence;
    mention.left = WordHash.pair(tags.in(s, mention.first - 1), tags.in(s, mention.first - 2));
    mention.right = WordHash.pair(tags.in(s, mention.last + 1), tags.in(s, mention.last + 2));
  }

  private int type(Mention mention) {
    return switch (mention.type) {
      case PRONOUN -> mention.key;
      case NAME -> mention.possessive ? 1 : mention.last > mention.nameStart ? 2 : 3;
      case DESCRIPTION -> 4 + CueLink.step(tags.head(mention.head));
      case BARE -> 9 + CueLink.step(tags.head(mention.head));
    };
  }

  private CueLink after(Mention mention) {
    int end = document.sentences.end(mention.sentence);
    int limit = Math.min(end, mention.last + 1 + REACH);
    int pattern = CueLink.ADJACENT;
    boolean inComma = false;
    boolean relative = grammar.relativesOfSubjects.contains(mention.key) && mention.isPronoun();
    CueLink weak = CueLink.NONE;
    for (int i = mention.last + 1; i < limit; i++) {
      if (document.quoted(i) >= 0) {
        break;
      }
      int cue = tags.cue(i);
      boolean blocked = pattern == CueLink.APPOSITIVE && inComma;
      if (cue >= Rates.CUE_RARE && !blocked && !grammar.functionWords.contains(tokens.hash(i))) {
        CueLink link = new CueLink(i, pattern, CueLink.step(cue));
        if (cue >= Rates.CUE_FREQUENT) {
          return weak.pattern() == CueLink.ADJACENT && weak.rate() >= CueLink.OCCASIONAL
              ? weak
              : link;
        }
        if (weak == CueLink.NONE) {
          weak = link;
        }
      }
      if (tokens.is(i, '(')) {
        int close = closing(i, limit);
        i = close;
      } else if (tokens.is(i, ',') || isDash(i)) {
        if (relative) {
          break;
        }
        inComma = !inComma || opensClause(i + 1);
        pattern = CueLink.APPOSITIVE;
      } else if (inComma && tokens.hash(i) == grammar.who && pattern <= CueLink.APPOSITIVE) {
        pattern = CueLink.RELATIVE;
      } else if (pattern < CueLink.FAR && !inComma) {
        pattern = isLight(i) ? Math.max(pattern, CueLink.LOOSE) : CueLink.FAR;
      }
      if (startsMention[i] && !inComma && pattern >= CueLink.LOOSE) {
        pattern = CueLink.CROSSING;
      }
    }
    return weak;
  }

  /** Whether another remark about the same one follows a comma: ", 54, who once built boats,". */
  private boolean opensClause(int i) {
    return grammar.relativesOfSubjects.contains(tokens.hash(i));
  }

  private boolean isLight(int i) {
    return grammar.auxiliaries.contains(tokens.hash(i))
        || tags.isAdverb(i)
        || grammar.functionWords.contains(tokens.hash(i)) && !startsMention[i];
  }

  private boolean isDash(int i) {
    return tags.of(i) == Tags.DASH && tokens.first(i) != '-';
  }

  private int closing(int open, int limit) {
    for (int i = open + 1; i < limit; i++) {
      if (tokens.is(i, ')')) {
        return i;
      }
    }
    return open;
  }

  private CueLink before(Mention mention) {
    int start = Math.max(document.sentences.first(mention.sentence), mention.first - 8);
    if (mention.first - 2 >= start
        && tokens.hash(mention.first - 1) == grammar.to
        && tokens.hash(mention.first - 2) == grammar.according) {
      return new CueLink(mention.first - 2, CueLink.APPOSITIVE, CueLink.USUAL);
    }
    int pattern = CueLink.ADJACENT;
    for (int i = mention.first - 1; i >= start; i--) {
      if (document.quoted(i) >= 0 || tokens.kind(i) != TokenSequence.WORD) {
        break;
      }
      int hash = tokens.hash(i);
      if (tags.cue(i) >= Rates.CUE_RARE && !grammar.functionWords.contains(hash)) {
        return new CueLink(i, pattern, CueLink.step(tags.cue(i)));
      }
      if (grammar.prepositions.contains(hash)) {
        break;
      }
      pattern = tokens.isCapitalised(i) ? CueLink.CROSSING : Math.max(pattern, CueLink.LOOSE);
    }
    return CueLink.NONE;
  }
}
