package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every phrase outside quotations that could name a speaker: runs of names with their titles,
 * pronouns, nouns with a determiner or possessor, and nouns that often speak.
 */
final class MentionFinder {
  private static final int LONGEST_DESCRIPTION = 8;
  private static final int LONGEST_PHRASE = 40;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final NameRun names;
  private final NameReader reader;
  private final PhraseGrammar phrases;
  private final List<Mention> mentions = new ArrayList<>();

  private MentionFinder(Document document, Tags tags) {
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.document = document;
    this.tokens = document.tokens;
    this.tags = tags;
    names = new NameRun(document, tags);
    reader = new NameReader(document);
    phrases = new PhraseGrammar(document, tags, names);
  }

  /** All mentions in reading order. */
  static List<Mention> find(Document document, Tags tags) {
    MentionFinder finder = new MentionFinder(document, tags);
    int i = 0;
    while (i < finder.tokens.size()) {
      i = finder.next(i);
    }
    CueLinker links = new CueLinker(document, tags, finder.mentions);
    finder.mentions.forEach(links::link);
    return finder.mentions;
  }

  private int next(int i) {
    if (document.quoted(i) >= 0 || tokens.kind(i) != TokenSequence.WORD) {
      return i + 1;
    }
    if (document.sentences.isDateline(i)) {
      return inDateline(i);
    }
    int hash = tokens.hash(i);
    int sentenceEnd = document.sentences.end(document.sentences.of(i));
    if (names.isPronounAsName(i) || tags.isName(i) && grammar.functionWords.contains(hash)) {
      return name(i, sentenceEnd);
    }
    if (grammar.determiners.contains(hash) && i + 1 < sentenceEnd && !phrases.standsAlone(i)) {
      int after = description(i, i + 1, sentenceEnd);
      if (after > 0) {
        return after;
      }
    }
    if (phrases.isOneOf(i)) {
      add(MentionType.DESCRIPTION, i, i, i);
      return i + 1;
    }
    if (grammar.mentionPronouns.contains(hash) || grammar.possessivePronouns.contains(hash)) {
      add(MentionType.PRONOUN, i, i, i);
      return i + 1;
    }
    if (names.starts(i)) {
      return name(i, sentenceEnd);
    }
    boolean noun =
        tags.head(i) >= Rates.HEAD_POSSIBLE
            || i + 1 < sentenceEnd && names.starts(i + 1) && nouns.isPerson(tokens.string(i));
    if (noun && !grammar.functionWords.contains(hash) && !nouns.notBare.contains(hash)) {
      return bare(i, sentenceEnd);
    }
    return i + 1;
  }

  /** A place or an agency before the report: nobody who speaks in it. */
  private int inDateline(int i) {
    if (!names.starts(i)) {
      return i + 1;
    }
    int end = names.end(i, document.sentences.end(document.sentences.of(i)));
    add(reader.read(i, end - 1), i, i, end - 1).modifier = true;
    return end;
  }

  private int name(int i, int limit) {
    int end = names.end(i, limit);
    return nameOrPossessor(i, i, end, limit);
  }

  /**
   * A name or an office; or, when it is followed by "'s" or by a noun that it belongs to, that
   * longer phrase as well.
   */
  private int nameOrPossessor(int first, int nameStart, int end, int limit) {
    NameReader.Parts parts = reader.read(nameStart, end - 1);
    Mention mention = add(parts, first, nameStart, end - 1);
    if (end < limit && phrases.isPossessiveAt(end)) {
      mention.possessive = true;
      int after = goesOn(first, end + 1, limit) ? description(first, end + 1, limit) : -1;
      return after > 0 ? after : end + 1;
    }
    if (goesOn(first, end, limit) && phrases.isModifierAt(end, limit)) {
      int after = description(first, end, limit);
      mention.modifier = after > 0;
      return after > 0 ? after : end;
    }
    return end;
  }

  private Mention add(NameReader.Parts parts, int first, int nameStart, int last) {
    if (parts.office() < 0 && !phrases.isOneOfAPeople(first, last)) {
      return add(MentionType.NAME, first, nameStart, last, parts);
    }
    int head = parts.office() < 0 ? last : parts.office();
    return add(
        MentionType.DESCRIPTION, first, first, last, new NameReader.Parts(first, last, head));
  }

  /** Whether a phrase of possessors may go on: "the mayor's brother's dog's vet", not forever. */
  private static boolean goesOn(int first, int next, int limit) {
    return next < Math.min(limit, first + LONGEST_PHRASE);
  }

  /**
   * A noun phrase whose determiner or possessor has been read.
   *
   * @return where to go on, or -1 when no noun follows
   */
  private int description(int first, int from, int limit) {
    int i = from;
    int stop = Math.min(limit, from + LONGEST_DESCRIPTION);
    int lastKnown = -1;
    while (i < stop && phrases.isNominal(i, from)) {
      if (names.starts(i)) {
        int end = names.end(i, limit);
        boolean noun =
            end < stop
                && phrases.isNominal(end, from)
                && !phrases.isVerbLike(end)
                && !phrases.isPast(end)
                && (tags.head(end) >= Rates.HEAD_POSSIBLE
                    || phrases.nextSpeaks(end + 1)
                    || names.starts(end + 1)
                    || phrases.isAttribute(end, stop));
        if (!noun) {
          return nameOrPossessor(first, i, end, limit);
        }
        i = end;
        continue;
      }
      if (tags.head(i) >= Rates.HEAD_POSSIBLE) {
        lastKnown = i;
      }
      i++;
    }
    if (i == from) {
      return -1;
    }
    int head = phrases.withoutVerb(from, i - 1);
    boolean speaker = nouns.isSpeaker(tokens.string(head)) || phrases.nextSpeaks(head + 1);
    if (lastKnown >= from && lastKnown < head && !speaker) {
      head = lastKnown;
    }
    add(MentionType.DESCRIPTION, first, first, head);
    if (head + 1 < limit && phrases.isPossessiveAt(head + 1)) {
      mentions.get(mentions.size() - 1).possessive = true;
      int after = goesOn(first, head + 2, limit) ? description(first, head + 2, limit) : -1;
      return after > 0 ? after : head + 2;
    }
    return head + 1;
  }

  private int bare(int i, int limit) {
    int end = i + 1;
    while (end < limit
        && phrases.isNominal(end, -1)
        && !names.starts(end)
        && tags.head(end) >= Rates.HEAD_POSSIBLE
        && tags.cue(end) < Rates.CUE_COMMON) {
      end++;
    }
    if (end < limit && names.starts(end)) {
      int nameEnd = names.end(end, limit);
      return nameOrPossessor(i, end, nameEnd, limit);
    }
    if (phrases.isModifierAt(end, limit)) {
      int after = description(i, end, limit);
      if (after > 0) {
        return after;
      }
    }
    add(MentionType.BARE, i, i, end - 1);
    return end;
  }

  private void add(MentionType type, int first, int nameStart, int last) {
    add(type, first, nameStart, last, null);
  }

  private Mention add(
      MentionType type, int first, int nameStart, int last, NameReader.Parts parts) {
    Mention mention = new Mention(mentions.size(), type, first, nameStart, last, parts, document);
    mentions.add(mention);
    return mention;
  }
}
