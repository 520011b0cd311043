package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.English;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Reading;
import dev.verbatim.extraction.text.MarkFamily;
import dev.verbatim.extraction.text.Marks;
import dev.verbatim.extraction.text.Tokens;

/**
 * What speaks for and against marked words being somebody's quoted words, rather than doubted
 * words, the title of a work, a nickname or a word as a word. The same facts tell whole sentences
 * from fragments.
 */
public final class FilterFeatures {
  private static final WordSet FIRST_AND_SECOND_PERSON =
      WordSet.of("i i'm i've i'll i'd we we're we've we'll you you're me my our us your");
  private static final WordSet OF_SENTENCES =
      WordSet.of(
          "is are was were be has have had do does did will would can could should not don't it's"
              + " that's isn't can't he she it they this that there to");

  private static final int LONGEST_HEADLINE = 130;

  private final Reading reading;

  public FilterFeatures(Reading reading) {
    this.reading = reading;
  }

  public void describe(Features f, QuoteSite site) {
    Tokens tokens = reading.document.tokens;
    Tags tags = reading.tags;
    int length = site.length();
    int before = tags.in(site.sentence, site.firstToken - 1);
    int after = tags.in(site.sentence, site.lastToken + 1);
    int cues = cueStep(site.cueBefore) * 8 + cueStep(site.cueAfter);
    int inside = inside(site);
    f.add(1, 0);
    f.add(1, length);
    f.add(1, site.shape, length);
    f.add(2, before, after);
    f.add(2, before, length, 1);
    f.add(2, after, length, 2);
    f.add(2, before, tags.in(site.sentence, site.firstToken - 2), 3);
    f.add(2, after, tags.in(site.sentence, site.lastToken + 2), 4);
    f.add(3, tags.word(site.sentence, site.firstToken - 1), 1);
    f.add(3, tags.word(site.sentence, site.firstToken - 1), length, 2);
    f.add(3, tags.word(site.sentence, site.firstToken - 1), site.capital ? 1 : 0, 3);
    f.add(3, tags.word(site.sentence, site.firstToken - 2), 4);
    f.add(3, tags.word(site.sentence, site.firstToken - 2), site.capital ? 1 : 0, 6);
    f.add(3, tags.word(site.sentence, site.lastToken + 1), 5);
    f.add(4, cues, length);
    f.add(4, cues, site.shape);
    f.add(4, cues, inside);
    f.add(5, inside, length);
    f.add(5, inside, site.stop);
    f.add(5, inside, site.shape);
    f.add(6, site.stop, length);
    f.add(7, site.complete ? 1 : 0, site.marked.closed() ? 1 : 0);
    f.add(7, family(site), length, 2);
    f.add(7, family(site), site.shape, 3);
    f.add(8, headline(site), cues);
    f.add(8, headline(site), length);
    f.add(9, tokens.hash(site.firstToken + 1), 1);
    f.add(9, tokens.hash(site.lastToken - 1), 2);
    f.add(10, distance(site.cueBefore, site), cueStep(site.cueBefore), length);
    if (site.cueBefore >= 0) {
      f.add(10, tokens.hash(site.cueBefore), Math.min(length, 4), 1);
      f.add(10, tokens.hash(site.cueBefore), distance(site.cueBefore, site), 2);
    }
    f.add(11, neighbours(site));
    if (length <= 3) {
      for (int i = site.firstToken + 1; i < site.lastToken; i++) {
        f.add(12, tokens.hash(i));
      }
    }
  }

  /** The few facts that tell whole sentences from fragments. */
  public void describeType(Features f, QuoteSite site) {
    int length = Math.min(site.length(), 6);
    int before = reading.tags.in(site.sentence, site.firstToken - 1);
    int inside = inside(site);
    f.add(1, site.shape);
    f.add(1, site.shape, inside);
    f.add(1, site.shape, length);
    f.add(2, before, site.capital ? 1 : 0);
    f.add(2, before, length);
    f.add(3, inside, length, site.stop);
    f.add(4, cueStep(site.cueBefore), cueStep(site.cueAfter), site.shape);
    f.add(4, site.index > 0 && neighbours(site) % 2 == 1 ? 1 : 0, site.shape);
  }

  private int cueStep(int token) {
    return token < 0 ? 0 : CueLink.step(reading.tags.cue(token));
  }

  private static int distance(int cue, QuoteSite site) {
    return cue < 0 ? -1 : Features.step(site.firstToken - cue);
  }

  private int family(QuoteSite site) {
    return MarkFamily.of(reading.document.body, site.marked.start()).ordinal();
  }

  /**
   * Whether the stretch stands in a first line that looks like a headline: 1 when it ends without a
   * full stop, 2 when it is one short sentence.
   */
  private int headline(QuoteSite site) {
    if (site.paragraph > 0 || site.stop == ',') {
      return 0;
    }
    Document document = reading.document;
    int end = document.paragraphs.end(0);
    boolean oneSentence =
        document.sentences.size() == 1
            || document.sentences.paragraphOf(document.sentences.first(1)) > 0;
    if (!oneSentence || end > LONGEST_HEADLINE) {
      return 0;
    }
    char last = document.body.charAt(end - 1);
    char inner = document.body.charAt(Math.max(0, end - 2));
    boolean stopped = ".!?".indexOf(last) >= 0 || Marks.isMark(last) && ".!?".indexOf(inner) >= 0;
    return stopped ? 2 : 1;
  }

  /** Other marked stretches in the same sentence, before and after. */
  private int neighbours(QuoteSite site) {
    int code = 0;
    if (site.index > 0 && reading.sites.get(site.index - 1).sentence == site.sentence) {
      code += 1;
    }
    if (site.index + 1 < reading.sites.size()
        && reading.sites.get(site.index + 1).sentence == site.sentence) {
      code += 2;
    }
    return code;
  }

  /** How the words between the marks are written: like a title, like a sentence, like speech. */
  private int inside(QuoteSite site) {
    Tokens tokens = reading.document.tokens;
    int limit = Math.min(site.lastToken, site.firstToken + 40);
    int capitals = 0;
    int smalls = 0;
    int verbs = 0;
    int persons = 0;
    for (int i = site.firstToken + 1; i < limit; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      int hash = tokens.hash(i);
      boolean function = English.FUNCTION_WORDS.contains(hash);
      if (tokens.isCapitalised(i)) {
        capitals++;
      } else if (!function) {
        smalls++;
      }
      verbs |= OF_SENTENCES.contains(hash) ? 1 : 0;
      persons |= FIRST_AND_SECOND_PERSON.contains(hash) ? 1 : 0;
    }
    int title = capitals == 0 ? 0 : smalls == 0 ? (capitals > 1 ? 3 : 2) : 1;
    return (title * 2 + verbs) * 2 + persons;
  }
}
