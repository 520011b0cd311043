package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.SpeakerNouns;
import dev.verbatim.extraction.language.Titles;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * Finds what a text says somebody is, right beside the name: "Ingrid Halvane, director of the
 * Tallisby Ferry Company," and "the transport minister, Elin Dragsvold,".
 */
final class Appositions {
  private static final int LONGEST = 14;

  /** Mentions that a description's tail holds at most. */
  private static final int MOST_BETWEEN = 6;

  private final Grammar grammar;
  private final SpeakerNouns nouns;
  private final Titles titles;
  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final MentionNames names;

  Appositions(Analysis analysis, MentionNames names) {
    this.grammar = analysis.document.language.grammar;
    this.nouns = analysis.document.language.nouns;
    this.titles = analysis.document.language.titles;
    this.analysis = analysis;
    this.document = analysis.document;
    this.tokens = document.tokens;
    this.names = names;
  }

  /**
   * The name beside a description of the same one: "the minister, Elin Dragsvold, came", "the head
   * of the union, Elin Dragsvold, said", "Elin Dragsvold, a banker,"; or null.
   */
  Mention nameBeside(Mention description) {
    Mention after = nameAfter(description);
    return after != null ? after : nameBefore(description);
  }

  private Mention nameBefore(Mention description) {
    int comma = description.first - 1;
    if (description.index == 0 || comma < 1 || !tokens.is(comma, ',') || description.possessive) {
      return null;
    }
    int end = comma - 1;
    if (tokens.kind(end) == TokenSequence.NUMBER && tokens.is(end - 1, ',')) {
      end -= 2;
    }
    Mention name = analysis.mentions.get(description.index - 1);
    return name.type == MentionType.NAME
            && name.last == end
            && name.sentence == description.sentence
            && !name.possessive
            && !grammar.prepositions.contains(tokens.hash(name.first - 1))
            && fits(description, name)
        ? name
        : null;
  }

  /** The name after a description and a comma, whatever "of" and "for" add to the description. */
  Mention nameAfter(Mention description) {
    Mention called = nameAfterCalled(description);
    if (called != null) {
      return called;
    }
    int comma = endOfTail(description);
    if (description.possessive || !tokens.is(comma, ',')) {
      return null;
    }
    int start = comma + 1;
    Mention name = mentionFrom(description, start);
    boolean tail = comma > description.last + 1;
    boolean beside =
        name != null
            && name.type == MentionType.NAME
            && name.sentence == description.sentence
            && !name.possessive
            && !(tail && names.length(name) == 1 && !names.hasTitle(name))
            && fits(description, name);
    return beside && endsApposition(name.last + 1, description.sentence) ? name : null;
  }

  /** "A group calling itself Friends of the Weir". */
  private Mention nameAfterCalled(Mention description) {
    int i = description.last + 1;
    if (!grammar.calling.contains(tokens.hash(i))) {
      return null;
    }
    boolean itself = grammar.selves.contains(tokens.hash(i + 1));
    Mention name = mentionFrom(description, itself ? i + 2 : i + 1);
    return name != null && name.type == MentionType.NAME ? name : null;
  }

  private Mention mentionFrom(Mention before, int token) {
    int limit = Math.min(analysis.mentions.size(), before.index + MOST_BETWEEN);
    for (int i = before.index + 1; i < limit; i++) {
      Mention m = analysis.mentions.get(i);
      if (m.first >= token) {
        return m.first == token ? m : null;
      }
    }
    return null;
  }

  /** Whether one is a person's and so is the other. */
  private boolean fits(Mention description, Mention name) {
    String head = tokens.string(description.head);
    EntityType kind = names.kind(name);
    if (nouns.isPerson(head)
        || titles.isTitle(description.key, tokens.isCapitalised(description.head))
        || grammar.indefinites.contains(description.key)) {
      return kind == EntityType.PERSON || kind == EntityType.UNKNOWN && !names.hasArticle(name);
    }
    return nouns.isOrganisation(head) && kind != EntityType.PERSON && kind != EntityType.PLACE;
  }

  /** The first token after a description and the phrases with prepositions that follow it. */
  private int endOfTail(Mention description) {
    int i = description.last + 1;
    int limit = Math.min(document.sentences.end(description.sentence), i + LONGEST);
    if (tokens.is(i, '(') && tokens.is(i + 2, ')')) {
      return i + 3;
    }
    if (i >= limit || !grammar.prepositions.contains(tokens.hash(i))) {
      return i;
    }
    while (i < limit
        && document.quoted(i) < 0
        && (tokens.kind(i) <= TokenSequence.NUMBER || isApostrophe(i))
        && analysis.tags.cue(i) < Rates.CUE_FREQUENT) {
      i++;
    }
    return tokens.is(i, '(') && tokens.is(i + 2, ')') ? i + 3 : i;
  }

  private boolean endsApposition(int i, int sentence) {
    return i >= document.sentences.end(sentence)
        || document.quoted(i) >= 0
        || tokens.is(i, ',')
        || tokens.is(i, '.')
        || tokens.is(i, ':')
        || grammar.prepositions.contains(tokens.hash(i))
        || analysis.tags.cue(i) >= Rates.CUE_FREQUENT;
  }

  /** What follows the name after a comma, without an article; null when it is no description. */
  String after(Mention name) {
    int end = document.sentences.end(name.sentence);
    int i = name.last + 1;
    boolean isOneItself = tokens.is(name.first - 1, ',');
    if (i + 1 >= end || !tokens.is(i, ',') || isOneItself) {
      return null;
    }
    i++;
    if (tokens.kind(i) == TokenSequence.NUMBER && tokens.is(i + 1, ',') && i + 2 < end) {
      i += 2;
    }
    boolean article = grammar.articles.contains(tokens.hash(i));
    int from = article || tokens.hash(i) == grammar.now ? i + 1 : i;
    int to = trimmed(from, end(from, Math.min(end, from + LONGEST)));
    if (to <= from || to - from >= LONGEST || !isDescription(from, to, article)) {
      return null;
    }
    return names.words(from, to - 1);
  }

  private int end(int from, int limit) {
    int i = from;
    while (i < limit
        && document.quoted(i) < 0
        && (tokens.kind(i) <= TokenSequence.NUMBER || isPluralPossessive(i))
        && !grammar.appositionEnds.contains(tokens.hash(i))
        && !grammar.auxiliaries.contains(tokens.hash(i))
        && !(i > from
            && analysis.tags.cue(i) >= Rates.CUE_STRONG
            && analysis.tags.head(i) < Rates.HEAD_COMMON)) {
      i++;
    }
    return i;
  }

  /** Without a last "of" or "'s" that a title in marks followed. */
  private int trimmed(int from, int to) {
    int i = to;
    while (i > from
        && (grammar.functionWords.contains(tokens.hash(i - 1))
            || Tokenizer.isPossessive(tokens.hash(i - 1)))) {
      i--;
    }
    return i;
  }

  /** The apostrophe in "the traders' association". */
  private boolean isPluralPossessive(int i) {
    char c = tokens.first(i);
    return Tokenizer.isApostrophe(c) && !tokens.spaceBefore(i) && tokens.isWord(i + 1);
  }

  private boolean isApostrophe(int i) {
    return Tokenizer.isApostrophe(tokens.first(i)) && !tokens.spaceBefore(i);
  }

  /** Whether a noun for a person or an organisation leads the phrase. */
  private boolean isDescription(int from, int to, boolean article) {
    int first = tokens.hash(from);
    if (grammar.appositionStops.contains(first)
        || grammar.prepositions.contains(first)
        || grammar.possessivePronouns.contains(first)
        || grammar.subjectPronouns.contains(first)
        || !article && (analysis.tags.cue(from) >= Rates.CUE_OCCASIONAL || isVerbForm(from))) {
      return false;
    }
    int head = -1;
    for (int i = from; i < to; i++) {
      if (i > from && grammar.prepositions.contains(tokens.hash(i))) {
        break;
      }
      boolean plain = !tokens.isCapitalised(i) || titles.titles.contains(tokens.hash(i));
      if (plain
          && (nouns.isSpeaker(tokens.string(i)) || analysis.tags.head(i) >= Rates.HEAD_LIKELY)) {
        head = i;
      }
    }
    return head >= 0;
  }

  private boolean isVerbForm(int i) {
    String word = tokens.string(i);
    boolean hyphened = word.indexOf('-') >= 0;
    return !hyphened
        && Character.isLowerCase(word.charAt(0))
        && (word.endsWith("ing") || word.endsWith("ed"));
  }
}
