package dev.verbatim.extraction.media;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.English;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.language.WordSet;
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
  private static final WordSet BEFORE_MEDIUM =
      WordSet.of("in on via through during by at over from");
  private static final WordSet NOT_THE_MEDIUM =
      WordSet.of("after before following about of against since until despite for");
  private static final WordSet MEDIA =
      WordSet.of(
          "statement statements interview interviews email e-mail emails e-mails letter tweet"
              + " tweets post posts message speech release conference briefing memo video website"
              + " blog broadcast podcast op-ed column essay book twitter facebook instagram"
              + " telegram weibo youtube television radio tv telephone phone filing filings"
              + " affidavit testimony address newsletter forum hearing remarks note article"
              + " editorial transcript monologue livestream webcast call chat programme program"
              + " show lecture sermon autobiography memoir diary deposition lawsuit petition report"
              + " paper press footage recording telegram text page account network letters papers"
              + " documents");
  private static final WordSet MADE_KNOWN =
      WordSet.of(
          "published released issued posted broadcast aired airing recorded dated conducted"
              + " delivered sent made given held read taped prepared written distributed"
              + " circulated shared carried seen obtained");
  private static final WordSet MORE = WordSet.of("on to with from for by");
  private static final WordSet TIMES =
      WordSet.of("last late early earlier later this yesterday today tonight next");
  private static final WordSet OUTLET_ENDS =
      WordSet.of(
          "times post news radio tv television tribune gazette herald courier ledger daily journal"
              + " argus chronicle observer guardian telegraph broadcasting network magazine mail"
              + " express echo bulletin examiner inquirer dispatch weekly zeitung review");
  private static final WordSet OUTLET_BEGINNINGS = WordSet.of("radio channel tv");
  private static final WordSet BEFORE_OUTLET = WordSet.of("on in to with");
  private static final WordSet TELLING =
      WordSet.of("told tells telling said says saying wrote writes writing asked answered");
  private static final int ON = WordHash.hash("on");
  private static final int TO = WordHash.hash("to");
  private static final int BY = WordHash.hash("by");

  private final Analysis analysis;
  private final Document document;
  private final TokenSequence tokens;
  private final MentionNames names;
  private final NewsAgencies agencies;
  private final MediaLexicon lexicon = MediaLexicon.english();

  public MediumParser(Analysis analysis, NewsAgencies agencies) {
    this.analysis = analysis;
    this.document = analysis.document;
    this.tokens = document.tokens;
    this.names = new MentionNames(document);
    this.agencies = agencies;
  }

  /** Whether a word names a medium. */
  public static boolean isMedium(int hash) {
    return MEDIA.contains(hash);
  }

  /** The medium that a preposition at this token introduces, or null. */
  public String at(int preposition) {
    boolean according =
        tokens.hash(preposition) == TO
            && English.isAccordingTo(tokens.hash(preposition - 1), tokens.hash(preposition));
    if (!according && !BEFORE_MEDIUM.contains(tokens.hash(preposition))) {
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
              || English.PREPOSITIONS.contains(hash)
              || TIMES.contains(hash)
              || MADE_KNOWN.contains(hash) && !MEDIA.contains(hash)
              || English.CALENDAR.contains(hash) && (i == from || found >= 0);
      if (stops && (i > from || !tokens.isCapitalised(i))) {
        break;
      }
      if (MEDIA.contains(hash) || lexicon.isNetwork(tokens, i, i) && tokens.isCapitalised(i)) {
        found = i;
      }
    }
    return found;
  }

  /** "a statement on its website", "an interview with CNN": one more phrase when it tells where. */
  private int extended(int head) {
    int preposition = MADE_KNOWN.contains(tokens.hash(head + 1)) ? head + 2 : head + 1;
    if (preposition > head + 1 && tokens.hash(preposition) != ON) {
      return head;
    }
    int end = document.sentences.end(document.sentences.of(head));
    if (preposition + 1 >= end || !MORE.contains(tokens.hash(preposition))) {
      return head;
    }
    int last = lastOfPhrase(preposition + 1, end);
    if (last <= preposition) {
      return head;
    }
    int hash = tokens.hash(preposition);
    boolean tells =
        hash == ON
            ? head(preposition + 1, last + 1) >= 0 || isOutlet(preposition + 1, last)
            : hash != BY && (hash != TO || opensNoun(preposition + 1));
    return tells ? last : head;
  }

  private boolean opensNoun(int i) {
    int hash = tokens.hash(i);
    return English.DETERMINERS.contains(hash)
        || tokens.isCapitalised(i)
        || analysis.tags.head(i) >= 1
        || English.POSSESSIVE_PRONOUNS.contains(hash);
  }

  private int lastOfPhrase(int from, int end) {
    int last = from - 1;
    while (last + 1 < Math.min(end, from + LONGEST)
        && tokens.isWord(last + 1)
        && document.quoted(last + 1) < 0
        && !English.PREPOSITIONS.contains(tokens.hash(last + 1))
        && !English.CALENDAR.contains(tokens.hash(last + 1))
        && !TIMES.contains(tokens.hash(last + 1))
        && !MADE_KNOWN.contains(tokens.hash(last + 1))
        && !English.AUXILIARIES.contains(tokens.hash(last + 1))) {
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
      if (BEFORE_OUTLET.contains(hash) || i == cue && TELLING.contains(hash)) {
        return true;
      }
      if (NOT_THE_MEDIUM.contains(hash) || !tokens.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private int start(Mention mention) {
    int first = mention.nameStart;
    while (first < mention.last && English.DETERMINERS.contains(tokens.hash(first))) {
      first++;
    }
    return first;
  }

  private boolean isOutlet(int from, int last) {
    int first = from;
    while (first < last && English.DETERMINERS.contains(tokens.hash(first))) {
      first++;
    }
    return lexicon.isOutlet(tokens, first, last)
        || lexicon.isNetwork(tokens, first, last)
        || first < last
            && tokens.isCapitalised(first)
            && (OUTLET_ENDS.contains(tokens.hash(last))
                || OUTLET_BEGINNINGS.contains(tokens.hash(first)));
  }

  private String words(int first, int last) {
    boolean possessive = last > first && Tokenizer.isPossessive(tokens.hash(last));
    return names.words(first, possessive ? last - 1 : last);
  }
}
