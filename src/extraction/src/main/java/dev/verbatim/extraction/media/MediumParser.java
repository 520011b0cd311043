package dev.verbatim.extraction.media;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.MediaWords;
import dev.verbatim.extraction.language.SpeechVerbs;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionNames;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.TokenSpan;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * Reads the words that name a medium: "a statement on its website", "an interview with CNN",
 * "Facebook", and the outlet that somebody told something.
 */
public final class MediumParser {
  private static final int LONGEST = 8;

  private final Grammar grammar;
  private final SpeechVerbs verbs;
  private final CalendarWords calendar;
  private final MediaWords mediaWords;
  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final MentionNames names;
  private final NewsAgencies agencies;
  private final MediaLexicon lexicon;

  /** A parser for one article. */
  public MediumParser(Analysis analysis, NewsAgencies agencies) {
    this.lexicon = MediaLexicon.of(analysis.document.language);
    this.grammar = analysis.document.language.grammar;
    this.verbs = analysis.document.language.verbs;
    this.calendar = analysis.document.language.calendar;
    this.mediaWords = analysis.document.language.mediaWords;
    this.analysis = analysis;
    this.document = analysis.document;
    this.tokens = document.tokens;
    this.names = new MentionNames(document);
    this.agencies = agencies;
  }

  /** The medium that a preposition at this token introduces, or null. */
  public String at(int preposition) {
    boolean according =
        tokens.hash(preposition) == grammar.to
            && grammar.isAccordingTo(tokens.hash(preposition - 1), tokens.hash(preposition));
    if (!according && !mediaWords.beforeMedium.contains(tokens.hash(preposition))) {
      return null;
    }
    int end = document.sentences.end(document.sentences.of(preposition));
    int head = head(preposition + 1, end);
    return head < 0 ? null : words(preposition + 1, extended(head));
  }

  /** The noun that names a medium, in a phrase that begins here; -1 when it names none. */
  private int head(int from, int end) {
    int found = -1;
    for (int i = from; i < Math.min(end, from + LONGEST) && tokens.isWord(i); i++) {
      int hash = tokens.hash(i);
      boolean stops =
          document.quoted(i) >= 0
              || grammar.prepositions.contains(hash)
              || calendar.timeLeads.contains(hash)
              || verbs.publishedMedium.contains(hash) && !mediaWords.nouns.contains(hash)
              || calendar.capitalised.contains(hash) && (i == from || found >= 0);
      if (stops && (i > from || !tokens.isCapitalised(i))) {
        break;
      }
      if (mediaWords.nouns.contains(hash)
          || lexicon.isNetwork(tokens, i, i) && tokens.isCapitalised(i)) {
        found = i;
      }
    }
    return found;
  }

  /** "a statement on its website", "an interview with CNN": one more phrase when it tells where. */
  private int extended(int head) {
    int preposition = verbs.publishedMedium.contains(tokens.hash(head + 1)) ? head + 2 : head + 1;
    if (preposition > head + 1 && tokens.hash(preposition) != grammar.on) {
      return head;
    }
    int end = document.sentences.end(document.sentences.of(head));
    if (preposition + 1 >= end || !mediaWords.afterMedium.contains(tokens.hash(preposition))) {
      return head;
    }
    int last = lastOfPhrase(preposition + 1, end);
    if (last <= preposition) {
      return head;
    }
    int hash = tokens.hash(preposition);
    boolean tells =
        hash == grammar.on
            ? head(preposition + 1, last + 1) >= 0 || isOutlet(preposition + 1, last)
            : hash != grammar.by && (hash != grammar.to || opensNoun(preposition + 1));
    return tells ? last : head;
  }

  private boolean opensNoun(int i) {
    int hash = tokens.hash(i);
    return grammar.determiners.contains(hash)
        || tokens.isCapitalised(i)
        || analysis.tags.head(i) >= Rates.HEAD_SEEN
        || grammar.possessivePronouns.contains(hash);
  }

  private int lastOfPhrase(int from, int end) {
    int last = from - 1;
    while (last + 1 < Math.min(end, from + LONGEST)
        && tokens.isWord(last + 1)
        && document.quoted(last + 1) < 0
        && !grammar.prepositions.contains(tokens.hash(last + 1))
        && !calendar.capitalised.contains(tokens.hash(last + 1))
        && !calendar.timeLeads.contains(tokens.hash(last + 1))
        && !verbs.publishedMedium.contains(tokens.hash(last + 1))
        && !grammar.auxiliaries.contains(tokens.hash(last + 1))) {
      last++;
    }
    return last;
  }

  /** The paper or broadcaster that was told something, or that shows or prints it; or null. */
  public String outletIn(int cue, TokenSpan span) {
    int i = analysis.firstMentionFrom(span.first());
    for (; i < analysis.mentions.size(); i++) {
      Mention mention = analysis.mentions.get(i);
      if (mention.first > span.last()) {
        return null;
      }
      if (mention.type == MentionType.NAME && !agencies.isAgency(mention)) {
        int first = start(mention);
        boolean told = isIntroduced(first, cue);
        if (told && isOutlet(first, mention.last)) {
          return words(first, mention.last);
        }
      }
    }
    return null;
  }

  /** "told the Harbor Post", "on CNN", "told the state broadcaster Radio Norvania". */
  private boolean isIntroduced(int first, int cue) {
    for (int i = first - 1; i >= Math.max(cue, first - 4); i--) {
      int hash = tokens.hash(i);
      if (mediaWords.beforeOutlet.contains(hash) || i == cue && verbs.telling.contains(hash)) {
        return true;
      }
      if (mediaWords.notBeforeOutlet.contains(hash) || !tokens.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private int start(Mention mention) {
    int first = mention.nameStart;
    while (first < mention.last && grammar.determiners.contains(tokens.hash(first))) {
      first++;
    }
    return first;
  }

  private boolean isOutlet(int from, int last) {
    int first = from;
    while (first < last && grammar.determiners.contains(tokens.hash(first))) {
      first++;
    }
    return lexicon.isOutlet(tokens, first, last)
        || lexicon.isNetwork(tokens, first, last)
        || first < last
            && tokens.isCapitalised(first)
            && (mediaWords.outletEnds.contains(tokens.hash(last))
                || mediaWords.outletBeginnings.contains(tokens.hash(first)));
  }

  private String words(int first, int last) {
    boolean possessive = last > first && Tokenizer.isPossessive(tokens.hash(last));
    return names.words(first, possessive ? last - 1 : last);
  }
}
