package dev.verbatim.extraction.media;

import dev.verbatim.extraction.language.MediaWords;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the news agencies that a text credits ("Reuters reported", "told the Associated Press", "a
 * statement carried by the state news agency KCNA").
 */
public final class NewsAgencies {
  private static final int MOST_MENTIONS = 60;
  private static final int REACH = 5;
  private static final int LONGEST_NAME = 6;

  private final SpeechVerbs verbs;
  private final MediaWords mediaWords;
  private final Analysis analysis;
  private final TokenSequence tokens;
  private final MentionNames names;
  private final MediaLexicon lexicon;

  /** The agencies of one article. */
  public NewsAgencies(Analysis analysis) {
    this.lexicon = MediaLexicon.of(analysis.document.language);
    this.verbs = analysis.document.language.verbs;
    this.mediaWords = analysis.document.language.mediaWords;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
    this.names = new MentionNames(analysis.document);
  }

  /** All agencies that the text credits, each once, in order of appearance. */
  public List<String> all() {
    Set<String> found = new LinkedHashSet<>();
    for (Mention mention : analysis.mentions) {
      if (isCredited(mention)) {
        found.add(name(mention));
      }
    }
    return new ArrayList<>(found);
  }

  /** The agency that is credited in a sentence with reporting the words, or null. */
  public Mention creditedIn(int sentence) {
    int first = analysis.firstMentionFrom(analysis.document.sentences.first(sentence));
    int end = Math.min(analysis.mentions.size(), first + MOST_MENTIONS);
    for (int i = first; i < end; i++) {
      Mention mention = analysis.mentions.get(i);
      if (mention.sentence != sentence) {
        return null;
      }
      if (isCredited(mention)) {
        return mention;
      }
    }
    return null;
  }

  /** The agency's name as the text spells it. */
  public String name(Mention mention) {
    return names.words(start(mention), end(mention));
  }

  /** Whether a mention names a news agency. */
  public boolean isAgency(Mention mention) {
    if (mention.isPronoun() || !tokens.isCapitalised(start(mention))) {
      return false;
    }
    int first = start(mention);
    int last = end(mention);
    return lexicon.isAgency(tokens, first, last)
        || (last > first && isNewsAgency(last - 1))
        || isNewsAgency(last + 1)
        || isNewsAgency(first - 2);
  }

  /** Whether this mention names an agency that carries what somebody else says. */
  public boolean isCredited(Mention mention) {
    return isAgency(mention) && (reports(mention) || isGiven(mention) || inBrackets(mention));
  }

  /** Where the name begins, after "the official" and the like. */
  private int start(Mention mention) {
    int first = mention.nameStart;
    while (first < mention.last
        && (mediaWords.agencyModifiers.contains(tokens.hash(first))
            || !tokens.isCapitalised(first))) {
      first++;
    }
    return Math.max(first, mention.last - LONGEST_NAME);
  }

  /** Where the name ends: before "news agency" in small letters. */
  private int end(Mention mention) {
    int last = mention.last;
    boolean called = last - 2 >= start(mention) && isNewsAgency(last - 1);
    return called && !tokens.isCapitalised(last) ? last - 2 : last;
  }

  /** "news agency" or "press agency". */
  private boolean isNewsAgency(int i) {
    return i >= 0
        && mediaWords.newsNouns.contains(tokens.hash(i))
        && mediaWords.agencyNouns.contains(tokens.hash(i + 1));
  }

  private boolean reports(Mention mention) {
    int end = analysis.document.sentences.end(mention.sentence);
    int limit = Math.min(end, mention.last + REACH);
    for (int i = mention.last + 1; i < limit && !tokens.is(i, ','); i++) {
      if (verbs.agencyReporting.contains(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "told Reuters", "according to the state news agency KCNA", "carried by TASS". */
  private boolean isGiven(Mention mention) {
    int start = analysis.document.sentences.first(mention.sentence);
    int limit = Math.max(start, start(mention) - REACH);
    for (int i = start(mention) - 1; i >= limit && tokens.isWord(i); i--) {
      if (mediaWords.beforeAgency.contains(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean inBrackets(Mention mention) {
    return tokens.is(mention.first - 1, '(') && tokens.is(mention.last + 1, ')');
  }
}
