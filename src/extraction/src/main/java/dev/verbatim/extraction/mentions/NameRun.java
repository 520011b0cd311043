package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.PersonNames;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * Finds where a name begins and how far it reaches, with its titles: "Council leader Rufus Tandy",
 * "Ursula von der Leyen", "Dmitri “Sparks” Olander", "the Department for Transport", "the Union of
 * Dock and Harbour Workers", "Archbishop of Enugwu".
 *
 * <p>What the parts of the run are is told by {@link NameReader}.
 */
final class NameRun {
  private static final int LONGEST = 12;

  /** Tokens of a nickname inside of a name, its marks included. */
  private static final int LONGEST_NICKNAME = 6;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final CalendarWords calendar;
  private final PersonNames personNames;
  private final Document document;
  private final TokenSequence tokens;
  private final Tags tags;

  NameRun(Document document, Tags tags) {
    this.grammar = document.language.grammar;
    this.nouns = document.language.nouns;
    this.calendar = document.language.calendar;
    this.personNames = document.language.personNames;
    this.document = document;
    this.tokens = document.tokens;
    this.tags = tags;
  }

  /** Whether a name may begin at a token. */
  boolean starts(int i) {
    if (!tokens.isWord(i) || document.quoted(i) >= 0) {
      return false;
    }
    if (tokens.first(i) == '@') {
      return true;
    }
    if (isLeadingParticle(i)) {
      int next = personNames.particles.contains(tokens.hash(i + 1)) ? i + 2 : i + 1;
      return tags.isName(next) && !tags.isName(i - 1) && tags.of(i - 1) != Tags.TITLE;
    }
    if (calendar.capitalised.contains(tokens.hash(i))) {
      return isMonthAsGivenName(i);
    }
    return isNameWord(i) && !isSeat(i)
        || tokens.isCapitalised(i) && tags.of(i) == Tags.TITLE
        || isPronounAsName(i)
        || opensOrganisation(i);
  }

  /** "R-IN" in brackets after a name: a party and a state. */
  private boolean isSeat(int i) {
    int start = tokens.start(i);
    return tokens.is(i - 1, '(')
        && tokens.end(i) - start > 2
        && document.body.charAt(start + 1) == '-'
        && Character.isUpperCase(document.body.charAt(start + 2));
  }

  /** Whether a word is written like a name, and not only since a sentence begins with it. */
  private boolean isNameWord(int i) {
    return tags.isName(i)
        && !nouns.isAge(tokens.string(i))
        && !(tags.startsSentence(i) && !tags.isName(i + 1) && isPlainOpening(i));
  }

  /** Whether a word at the start of a sentence would have a small letter elsewhere. */
  private boolean isPlainOpening(int i) {
    return isSeenInLowerCase(i) || tokens.string(i).endsWith("ed") && tokens.isWord(i + 1);
  }

  /** Whether the same word is elsewhere in the text with a small letter. */
  private boolean isSeenInLowerCase(int i) {
    return document.lowerCaseWords().contains(tokens.hash(i));
  }

  /** "Human Rights Watch" at the start of a sentence, where "human" may be no name. */
  private boolean opensOrganisation(int i) {
    if (nouns.organisationHeads.contains(tokens.hash(i))
        && nouns.organisationJoiners.contains(tokens.hash(i + 1))
        && tokens.isCapitalised(i)
        && tokens.isCapitalised(i + 1)) {
      return true;
    }
    if (!tokens.isCapitalised(i)
        || !tags.startsSentence(i)
        || !tags.isName(i + 1)
        || tags.cue(i) > 0
        || grammar.functionWords.contains(tokens.hash(i))) {
      return false;
    }
    int last = i + 1;
    while (last < i + LONGEST && tags.isName(last + 1)) {
      last++;
    }
    return isHouse(last) && (last > i + 1 || !isSeenInLowerCase(i));
  }

  /** "de Souza said": a particle in front that is no English word. */
  private boolean isLeadingParticle(int i) {
    return !tokens.isCapitalised(i) && personNames.leadingParticles.contains(tokens.hash(i));
  }

  /** "He Lianming": no sentence goes on with a name right after "he". */
  boolean isPronounAsName(int i) {
    return tokens.isCapitalised(i)
        && document.quoted(i) < 0
        && grammar.gender(tokens.hash(i)) != 0
        && grammar.subjectPronouns.contains(tokens.hash(i))
        && tags.isName(i + 1);
  }

  /** "April Jones", but not "in April" and not "May 5". */
  private boolean isMonthAsGivenName(int i) {
    return personNames.gender(tokens.hash(i)) != 0
        && tokens.isCapitalised(i)
        && (i == 0 || !grammar.prepositions.contains(tokens.hash(i - 1)))
        && tokens.isCapitalised(i + 1)
        && !grammar.functionWords.contains(tokens.hash(i + 1));
  }

  /**
   * Where a name that begins at a token ends.
   *
   * @param limit one past the last token that may belong to it
   * @return one past its last token
   */
  int end(int from, int limit) {
    int stop = Math.min(limit, from + LONGEST);
    boolean complement = false;
    int i = from + 1;
    while (i < stop) {
      int next = continues(i) ? i + 1 : inner(i, stop);
      if (next < 0) {
        next = complement(i, stop, complement);
        complement |= next > 0;
      }
      if (next < 0) {
        next = joined(from, i, stop, complement);
      }
      if (next < 0) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** Whether a word may belong to the name that the word before it belongs to. */
  boolean continues(int i) {
    if (!tokens.isWord(i) || document.quoted(i) >= 0) {
      return false;
    }
    int hash = tokens.hash(i);
    if (calendar.capitalised.contains(hash)) {
      return tokens.isCapitalised(i) && (isMonthAsSurname(i) || isMonthAsGivenName(i - 1));
    }
    if (tags.isName(i)) {
      return true;
    }
    return tokens.isCapitalised(i)
        && (tags.of(i) == Tags.TITLE || tags.cue(i) > 0 && !grammar.functionWords.contains(hash))
        && !tags.isShouted(i);
  }

  /** "Theresa May said", but not "Monday" and not "May 5". */
  private boolean isMonthAsSurname(int i) {
    return tokens.end(i) - tokens.start(i) <= 5
        && tags.isName(i - 1)
        && tags.cue(i + 1) > 0
        && !calendar.weekdays.contains(tokens.hash(i));
  }

  /** Particles, "&", a nickname in marks, or the ordinal of a rank, and the name after them. */
  private int inner(int i, int stop) {
    int next = i;
    while (next < i + 3 && next < stop && joinsNames(next)) {
      next++;
    }
    if (next > i) {
      return next < stop && continues(next) ? next + 1 : -1;
    }
    boolean ordinal =
        tokens.kind(i) == TokenSequence.NUMBER
            && Character.isLetter(document.body.charAt(tokens.end(i) - 1))
            && tags.of(i - 1) == Tags.TITLE;
    next = ordinal ? i + 1 : afterNickname(i, stop);
    return next > 0 && next < stop && continues(next) ? next + 1 : -1;
  }

  private boolean joinsNames(int i) {
    return document.quoted(i) < 0
        && (tokens.isWord(i) && personNames.particles.contains(tokens.hash(i))
            || tokens.is(i, '&'));
  }

  private int afterNickname(int i, int stop) {
    int span = document.quoted(i);
    if (span < 0 || document.quoted(i - 1) >= 0 || !tags.isName(i - 1)) {
      return -1;
    }
    int end = i;
    while (end < stop && end - i <= LONGEST_NICKNAME && document.quoted(end) == span) {
      if (tokens.isWord(end) && !tokens.isCapitalised(end)) {
        return -1;
      }
      end++;
    }
    return end - i <= LONGEST_NICKNAME ? end : -1;
  }

  /** "of England" after "Bank", "for the Protection" after "Society", "of Varr" after "Mayor". */
  private int complement(int i, int stop, boolean further) {
    boolean of = tokens.hash(i) == grammar.of;
    if (!nouns.organisationJoiners.contains(tokens.hash(i))
        || document.quoted(i) >= 0
        || !tokens.isCapitalised(i - 1)) {
      return -1;
    }
    boolean open =
        nouns.organisationHeads.contains(tokens.hash(i - 1))
            || nouns.organisations.contains(tokens.hash(i - 1))
            || (of || tokens.hash(i) == grammar.forWord) && (further || isOffice(i - 1));
    int next = i + 1;
    if (next < stop && tokens.hash(next) == grammar.the) {
      next++;
    }
    return open && next < stop && continues(next) ? next + 1 : -1;
  }

  private boolean isOffice(int i) {
    return tags.of(i) == Tags.TITLE || nouns.isPerson(tokens.string(i));
  }

  /** "and Harbour Workers", "and Platforms Authority", "' Council" after "Users". */
  private int joined(int from, int i, int stop, boolean complement) {
    if (document.quoted(i) >= 0) {
      return -1;
    }
    boolean possessor =
        Tokenizer.isApostrophe(tokens.first(i))
            && tokens.end(i) == tokens.start(i) + 1
            && !tokens.spaceBefore(i);
    if (!possessor && tokens.hash(i) != grammar.and) {
      return -1;
    }
    int next = i + 1;
    int houses = 0;
    while (next < stop && continues(next)) {
      houses += isHouse(next) ? 1 : 0;
      next++;
    }
    if (next == i + 1) {
      return -1;
    }
    if (possessor) {
      return houses > 0 ? next : -1;
    }
    if (complement) {
      boolean second = isHouse(i + 1) && !isHouse(next - 1);
      return second || personNames.gender(tokens.hash(i + 1)) != 0 ? -1 : next;
    }
    boolean plain = tokens.hash(from - 1) == grammar.the && !hasHouse(from, i);
    return plain && next > i + 2 && isHouse(next - 1) ? next : -1;
  }

  private boolean hasHouse(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isHouse(i) || personNames.gender(tokens.hash(i)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of a name tells that it is an organisation's. */
  private boolean isHouse(int i) {
    return nouns.isInOrganisationName(tokens.hash(i));
  }
}
