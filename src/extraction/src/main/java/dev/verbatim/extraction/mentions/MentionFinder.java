package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every phrase outside quotations that could name a speaker: runs of names with their titles,
 * pronouns, nouns with a determiner or possessor, and nouns that often speak.
 */
final class MentionFinder {
  private static final int LONGEST_DESCRIPTION = 8;
  private static final int LONGEST_PHRASE = 40;

  /** How far behind a name the noun may be that it belongs to. */
  private static final int LONGEST_MODIFIED = 3;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final SpeechVerbs verbs;
  private final CalendarWords calendar;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;
  private final NameRun names;
  private final NameReader reader;
  private final List<Mention> mentions = new ArrayList<>();

  private MentionFinder(Document document, Tags tags) {
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.verbs = document.language.verbs;
    this.calendar = document.language.calendar;
    this.document = document;
    this.tokens = document.tokens;
    this.tags = tags;
    names = new NameRun(document, tags);
    reader = new NameReader(document);
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
    if (grammar.determiners.contains(hash) && i + 1 < sentenceEnd && !standsAlone(i)) {
      int after = description(i, i + 1, sentenceEnd);
      if (after > 0) {
        return after;
      }
    }
    if (isOneOf(i)) {
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

  /** "One of the fans", "another of them". */
  private boolean isOneOf(int i) {
    return grammar.indefinites.contains(tokens.hash(i)) && tokens.hash(i + 1) == grammar.of;
  }

  /** "Another said": a determiner that a verb follows is a pronoun. */
  private boolean standsAlone(int i) {
    boolean verb =
        tags.cue(i + 1) >= Rates.CUE_FREQUENT && tags.head(i + 1) < tags.cue(i + 1)
            || opensObject(i + 2) && verbs.isVerbForm(tokens.string(i + 1));
    return grammar.mentionPronouns.contains(tokens.hash(i)) && verb;
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
    if (end < limit && isPossessiveAt(end)) {
      mention.possessive = true;
      int after = goesOn(first, end + 1, limit) ? description(first, end + 1, limit) : -1;
      return after > 0 ? after : end + 1;
    }
    if (goesOn(first, end, limit) && isModifierAt(end, limit)) {
      int after = description(first, end, limit);
      mention.modifier = after > 0;
      return after > 0 ? after : end;
    }
    return end;
  }

  private Mention add(NameReader.Parts parts, int first, int nameStart, int last) {
    if (parts.office() < 0 && !isOneOfAPeople(first, last)) {
      return add(MentionType.NAME, first, nameStart, last, parts);
    }
    int head = parts.office() < 0 ? last : parts.office();
    return add(
        MentionType.DESCRIPTION, first, first, last, new NameReader.Parts(first, last, head));
  }

  /** "The Republican", "the Queenslander": what somebody is, written like a name. */
  private boolean isOneOfAPeople(int first, int last) {
    return last == first + 1
        && tokens.hash(first) == grammar.the
        && (nouns.isPerson(tokens.string(last)) || nouns.isInhabitant(tokens.string(last)));
  }

  /**
   * Whether a noun follows that a name before it belongs to: "Keelmark manager", "Oscar winner".
   */
  private boolean isModifierAt(int from, int limit) {
    int stop = Math.min(limit, from + LONGEST_MODIFIED);
    for (int i = from; i < stop && isNominal(i, -1) && !tokens.isCapitalised(i); i++) {
      if (isVerbLike(i) || tags.cue(i) >= Rates.CUE_OCCASIONAL) {
        return false;
      }
      if (nouns.isSpeaker(tokens.string(i))) {
        return !grammar.determiners.contains(tokens.hash(i + 1));
      }
    }
    return false;
  }

  /** "'s", or the apostrophe after a plural: "the bishops' guidance". */
  private boolean isPossessiveAt(int i) {
    boolean plural =
        Tokenizer.isApostrophe(tokens.first(i))
            && tokens.end(i) == tokens.start(i) + 1
            && document.quoted(i) < 0
            && !tokens.spaceBefore(i)
            && tokens.isWord(i + 1)
            && document.body.charAt(tokens.end(i - 1) - 1) == 's';
    return plural || Tokenizer.isPossessive(tokens.hash(i));
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
    while (i < stop && isNominal(i, from)) {
      if (names.starts(i)) {
        int end = names.end(i, limit);
        boolean noun =
            end < stop
                && isNominal(end, from)
                && !isVerbLike(end)
                && !isPast(end)
                && (tags.head(end) >= Rates.HEAD_POSSIBLE
                    || nextSpeaks(end + 1)
                    || names.starts(end + 1)
                    || isAttribute(end, stop));
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
    int head = withoutVerb(from, i - 1);
    boolean speaker = nouns.isSpeaker(tokens.string(head)) || nextSpeaks(head + 1);
    if (lastKnown >= from && lastKnown < head && !speaker) {
      head = lastKnown;
    }
    add(MentionType.DESCRIPTION, first, first, head);
    if (head + 1 < limit && isPossessiveAt(head + 1)) {
      mentions.get(mentions.size() - 1).possessive = true;
      int after = goesOn(first, head + 2, limit) ? description(first, head + 2, limit) : -1;
      return after > 0 ? after : head + 2;
    }
    return head + 1;
  }

  /**
   * The last token of a noun phrase from whose end a verb is taken: "the questionnaire defined it",
   * "the reply attributes this".
   */
  private int withoutVerb(int from, int last) {
    boolean verb =
        last > from
            && !tokens.isCapitalised(last)
            && !nouns.isSpeaker(tokens.string(last))
            && (opensObject(last + 1) && verbs.isVerbForm(tokens.string(last))
                || verbs.past.contains(tokens.hash(last)) && !nextSpeaks(last + 1)
                || tags.isAdverb(last));
    return verb ? last - 1 : last;
  }

  /** Whether a word is most likely the verb of a sentence about the past: "sued", "grew". */
  private boolean isPast(int i) {
    return !tokens.isCapitalised(i)
        && (tokens.string(i).endsWith("ed") || verbs.past.contains(tokens.hash(i)));
  }

  /** Whether what an action is done to, or how it is done, begins here. */
  private boolean opensObject(int i) {
    int hash = tokens.hash(i);
    return grammar.determiners.contains(hash)
        || grammar.objectPronouns.contains(hash)
        || grammar.neutralPronouns.contains(hash)
        || grammar.prepositions.contains(hash)
        || document.sentences.size() > 0 && i < tokens.size() && document.quoted(i) >= 0;
  }

  /** Whether a cue word or an auxiliary is here, so that the phrase before it is complete. */
  private boolean nextSpeaks(int i) {
    return tags.cue(i) >= Rates.CUE_OCCASIONAL || grammar.auxiliaries.contains(tokens.hash(i));
  }

  private boolean isNominal(int i, int from) {
    if (document.quoted(i) >= 0
        || tokens.kind(i) == TokenSequence.PUNCTUATION
        || tokens.kind(i) == TokenSequence.MARK) {
      return false;
    }
    int hash = tokens.hash(i);
    if (tokens.kind(i) == TokenSequence.NUMBER) {
      return tokens.end(i) - tokens.start(i) > 5 || i == from;
    }
    if (grammar.functionWords.contains(hash)) {
      return isOrdinal(hash) && i == from;
    }
    if (calendar.capitalised.contains(hash)) {
      return false;
    }
    return i == from
        || tags.cue(i) < Rates.CUE_FREQUENT
        || (tags.head(i) > 0 && tags.cue(i) < Rates.CUE_NOUN);
  }

  /** "foreign" in "the North Korean foreign ministry": a noun that speaks follows. */
  private boolean isAttribute(int i, int stop) {
    return i + 1 < stop
        && tags.cue(i) < Rates.CUE_RARE
        && isNominal(i + 1, -1)
        && !names.starts(i + 1)
        && tags.head(i + 1) >= Rates.HEAD_OCCASIONAL;
  }

  private boolean isOrdinal(int hash) {
    return grammar.phraseModifiers.contains(hash);
  }

  private boolean isVerbLike(int i) {
    return tags.cue(i) >= Rates.CUE_VERB && tags.head(i) < tags.cue(i);
  }

  private int bare(int i, int limit) {
    int end = i + 1;
    while (end < limit
        && isNominal(end, -1)
        && !names.starts(end)
        && tags.head(end) >= Rates.HEAD_POSSIBLE
        && tags.cue(end) < Rates.CUE_COMMON) {
      end++;
    }
    if (end < limit && names.starts(end)) {
      int nameEnd = names.end(end, limit);
      return nameOrPossessor(i, end, nameEnd, limit);
    }
    if (isModifierAt(end, limit)) {
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
