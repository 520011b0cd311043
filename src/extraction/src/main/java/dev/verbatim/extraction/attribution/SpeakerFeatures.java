package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;

/**
 * What speaks for and against a mention being the speaker of a quotation.
 *
 * <p>This is where the decision is described; {@link SpeakerRanker} only adds the learned weights.
 */
public final class SpeakerFeatures {
  static final int PLACE = 1;
  static final int CUE_LINK = 2;
  static final int NEIGHBOURS = 3;
  static final int PATH = 4;
  static final int COMPETITION = 5;
  static final int DISTANCE = 6;
  static final int NEAREST_CUE = 7;
  static final int CUE_WORD = 8;
  static final int PREVIOUS_SPEAKER = 9;
  static final int WORD = 10;
  static final int HISTORY = 11;
  static final int RANK = 12;
  static final int NOBODY = 13;
  static final int SUBJECT = 14;
  static final int ALONE = 15;
  static final int CLAUSE = 16;

  private final Analysis analysis;
  private final Document document;
  private final Tags tags;
  private final LeadCue leadCue;
  private final LoneQuotation lone;
  private final CueSubject clauses;
  private QuoteContext leadOf;
  private CueSubject.Subject subject;
  private int lead;

  /** Features for one article. */
  public SpeakerFeatures(FeatureWeights leadWeights, Analysis analysis) {
    this.analysis = analysis;
    this.leadCue = new LeadCue(leadWeights, analysis);
    this.lone = new LoneQuotation(analysis);
    this.clauses = new CueSubject(analysis);
    this.document = analysis.document;
    this.tags = analysis.tags;
  }

  /** Fills {@code f} with the facts about one mention. */
  public void describe(Features f, QuoteContext quote, Mention m, Discourse discourse) {
    boolean after = m.first > quote.lastToken;
    int gap = gap(quote, m, after);
    int place = place(quote, m, after);
    int links = m.after.code() * 64 + m.before.code();
    boolean sameSentence = m.sentence == quote.sentence;

    f.add(PLACE, place, m.typeCode);
    f.add(PLACE, place, quote.shape);
    f.add(PLACE, place, quote.shape, m.type.ordinal());
    f.add(CUE_LINK, place, m.after.code(), m.type.ordinal());
    f.add(CUE_LINK, place, m.before.code(), m.type.ordinal());
    f.add(CUE_LINK, place, links, quote.shape);
    f.add(CUE_LINK, links, m.typeCode);
    f.add(NEIGHBOURS, place, m.right, 1);
    f.add(NEIGHBOURS, place, m.left, 2);
    f.add(NEIGHBOURS, m.left, m.right, after ? 3 : 4);
    f.add(NEIGHBOURS, m.left, m.typeCode, 5);
    f.add(NEIGHBOURS, m.right, m.typeCode, 6);
    if (sameSentence) {
      path(f, quote, m, after, gap);
    }
    competition(f, quote, m, after, place, links);
    f.add(DISTANCE, Features.step(gap), place);
    f.add(DISTANCE, Features.step(gap), m.type.ordinal(), after ? 1 : 0, quote.shape);
    nearestCues(f, quote, m, after, place);
    subject(f, quote, m, place);
    previousSpeaker(f, quote, m, discourse, place);
    words(f, m, place, sameSentence);
    f.add(HISTORY, Math.min(3, discourse.timesSpoken(m)), m.type.ordinal());
    boolean opens = m.startsSentence;
    f.add(RANK, opens ? 1 : 0, place, quote.shape);
    alone(f, quote, m, discourse, place);
    clause(f, quote, m, place);
  }

  /** Whether a little grammar takes the mention for the one who says what the lead word says. */
  private void clause(Features f, QuoteContext quote, Mention m, int place) {
    int cue = lead(quote);
    int way = subject.way().ordinal();
    int relation = subject.mention() == null ? 0 : subject.mention() == m ? 1 : 2;
    int code = way * 3 + relation;
    int rate = cueStep(cue);
    f.add(CLAUSE, code);
    f.add(CLAUSE, code, quote.shape, 1);
    f.add(CLAUSE, code, rate, 2);
    f.add(CLAUSE, code, m.typeCode, 3);
    f.add(CLAUSE, code, m.after.code(), m.before.code());
    f.add(CLAUSE, code, place, 4);
  }

  private void alone(Features f, QuoteContext quote, Mention m, Discourse discourse, int place) {
    int setting = lone.setting(quote);
    if (setting == LoneQuotation.NOT_ALONE) {
      return;
    }
    int same = sameAs(m, discourse.previousSpeaker());
    f.add(ALONE, setting, same, m.typeCode);
    f.add(ALONE, setting, same, place, 1);
    f.add(ALONE, setting, m.after.code(), place, 2);
    f.add(ALONE, setting, m.startsSentence ? 1 : 0, m.after.code(), same);
  }

  /** Facts for the answer that the text does not say. */
  public void describeNobody(Features f, QuoteContext quote, Discourse discourse) {
    f.add(NOBODY, 1);
    f.add(NOBODY, 2, quote.shape);
    f.add(NOBODY, 3, quote.length());
    int cues = cueStep(quote.cueBefore) * 8 + cueStep(quote.cueAfter);
    f.add(NOBODY, 4, cues);
    f.add(NOBODY, 5, cues, quote.shape);
    f.add(NOBODY, 6, tags.in(quote.sentence, quote.firstToken - 1), quote.shape);
    f.add(NOBODY, 7, previousCode(quote, discourse), quote.shape);
    f.add(
        NOBODY,
        8,
        tags.in(quote.sentence, quote.firstToken - 1),
        tags.in(quote.sentence, quote.lastToken + 1));
    if (quote.cueBefore >= 0) {
      f.add(NOBODY, 9, document.tokens.hash(quote.cueBefore));
    }
    int cue = lead(quote);
    int way = subject.way().ordinal();
    f.add(CLAUSE, way, 10);
    f.add(CLAUSE, way, quote.shape, 11);
    f.add(CLAUSE, way, cueStep(cue), 12);
    int setting = lone.setting(quote);
    if (setting != LoneQuotation.NOT_ALONE) {
      int shared = lone.shared(quote);
      f.add(ALONE, setting);
      f.add(ALONE, setting, previousCode(quote, discourse));
      f.add(ALONE, shared, 1);
      f.add(ALONE, shared / 18, setting, 2);
      f.add(ALONE, shared % 18, setting, 3);
      f.add(ALONE, lone.nearby(quote), setting, 4);
      f.add(ALONE, lone.nearby(quote), shared % 18, 5);
      f.add(ALONE, lone.firstWord(quote), 6);
      f.add(ALONE, setting, quote.length(), 7);
    }
  }

  private int cueStep(int token) {
    return token < 0 ? 0 : CueLink.step(tags.cue(token));
  }

  private int gap(QuoteContext quote, Mention m, boolean after) {
    return after
        ? analysis.distance(quote.lastToken + 1, m.first)
        : analysis.distance(Math.min(m.last + 1, quote.firstToken), quote.firstToken);
  }

  /** Side, sentences, paragraphs and quotations between the two, as one number. */
  private int place(QuoteContext quote, Mention m, boolean after) {
    int sentences = Math.min(3, Math.abs(m.sentence - quote.sentence));
    int paragraphs = Math.min(2, Math.abs(m.paragraph - quote.paragraph));
    return (((after ? 1 : 0) * 4 + sentences) * 3 + paragraphs) * 3
        + Math.min(2, quotesBetween(quote, m, after));
  }

  private int quotesBetween(QuoteContext quote, Mention m, boolean after) {
    int before = analysis.quotesBefore(m.first);
    return after ? before - quote.index - 1 : Math.max(0, quote.index - before);
  }

  private void path(Features f, QuoteContext quote, Mention m, boolean after, int gap) {
    int from = after ? quote.lastToken + 1 : m.last + 1;
    int to = after ? m.first : quote.firstToken;
    int all = after ? 7 : 11;
    int near = all;
    int count = 0;
    int last = 0;
    for (int i = from; i < to && count < 16; i++) {
      int tag = tags.of(i);
      if (tag == last && (tag == Tags.NAME || tag == Tags.QUOTED)) {
        continue;
      }
      last = tag;
      all = WordHash.pair(all, tag);
      count++;
      if (count == 3) {
        near = all;
      }
    }
    int far = farEnd(after, from, to);
    if (count <= 8) {
      f.add(PATH, all, m.type.ordinal(), 0);
      f.add(PATH, all, quote.shape, m.typeCode);
    }
    f.add(PATH, count < 3 ? all : near, Features.step(gap), 1);
    f.add(PATH, far, Features.step(gap), 2);
  }

  /** The three tags next to the end of the path that comes later in the text. */
  private int farEnd(boolean after, int from, int to) {
    int hash = after ? 3 : 5;
    for (int i = Math.max(from, to - 3); i < to; i++) {
      hash = WordHash.pair(hash, tags.of(i));
    }
    return hash;
  }

  private void competition(
      Features f, QuoteContext quote, Mention m, boolean after, int place, int links) {
    int boundary = analysis.firstMentionFrom(quote.firstToken);
    int between = after ? m.index - boundary : boundary - 1 - m.index;
    f.add(COMPETITION, Math.min(6, between), place);
    f.add(COMPETITION, Math.min(6, between), links, after ? 1 : 0);
    int linkedBetween = 0;
    int step = after ? -1 : 1;
    for (int i = m.index + step, n = 0;
        n < 8 && i >= 0 && i < analysis.mentions.size();
        i += step, n++) {
      if (after ? i < boundary : i >= boundary) {
        break;
      }
      Mention other = analysis.mentions.get(i);
      if (other.after.rate() >= CueLink.FREQUENT && other.after.pattern() <= CueLink.RELATIVE
          || other.before.rate() >= CueLink.FREQUENT) {
        linkedBetween++;
      }
    }
    f.add(COMPETITION, Math.min(2, linkedBetween), place, links);
    f.add(COMPETITION, Math.min(2, linkedBetween), quote.shape, after ? 1 : 0);
  }

  private void nearestCues(Features f, QuoteContext quote, Mention m, boolean after, int place) {
    int toAfter = relation(quote.cueAfter, m);
    int toBefore = relation(quote.cueBefore, m);
    f.add(NEAREST_CUE, toAfter, cueStep(quote.cueAfter), place);
    f.add(NEAREST_CUE, toBefore, cueStep(quote.cueBefore), place);
    f.add(NEAREST_CUE, toAfter, toBefore, quote.shape, after ? 1 : 0);
    if (quote.cueAfter >= 0) {
      f.add(CUE_WORD, document.tokens.hash(quote.cueAfter), toAfter, 1);
    }
    if (quote.cueBefore >= 0) {
      f.add(CUE_WORD, document.tokens.hash(quote.cueBefore), toBefore, 2);
    }
    if (m.after.token() >= 0) {
      f.add(CUE_WORD, document.tokens.hash(m.after.token()), m.after.pattern(), 3);
      f.add(CUE_WORD, document.tokens.hash(m.after.token()), place, 4);
    }
    if (m.before.token() >= 0) {
      f.add(CUE_WORD, document.tokens.hash(m.before.token()), m.before.pattern(), 5);
      f.add(CUE_WORD, document.tokens.hash(m.before.token()), place, 6);
    }
  }

  /** How a mention relates to a cue word: linked to it, near it, or far from it. */
  private int relation(int cue, Mention m) {
    if (cue < 0) {
      return 0;
    }
    if (m.after.token() == cue) {
      return 10 + m.after.pattern();
    }
    if (m.before.token() == cue) {
      return 20 + m.before.pattern();
    }
    boolean before = m.last < cue;
    int distance = before ? cue - m.last : m.first - cue;
    return (before ? 30 : 40) + Math.min(4, Features.step(distance) / 2);
  }

  /** Whether a quotation has a paragraph to itself that nothing introduces. */
  boolean isAlone(QuoteContext quote) {
    int setting = lone.setting(quote);
    return setting != LoneQuotation.NOT_ALONE
        && setting != LoneQuotation.INTRODUCED
        && setting != LoneQuotation.SIGNED;
  }

  /** The word that introduces a quotation whoever speaks, or -1. */
  int lead(QuoteContext quote) {
    if (leadOf != quote) {
      lead = leadCue.find(quote);
      subject = clauses.find(quote, lead);
      leadOf = quote;
    }
    return lead;
  }

  /** Whether the mention is the subject of the word that introduces the quotation. */
  private void subject(Features f, QuoteContext quote, Mention m, int place) {
    int cue = lead(quote);
    if (cue < 0) {
      f.add(SUBJECT, place, quote.shape);
      return;
    }
    int relation = relation(cue, m);
    int between = between(cue, m);
    int side = cue < quote.firstToken ? 1 : 0;
    int form = tags.of(cue) * 16 + Math.min(15, ending(cue));
    int before = tags.in(quote.sentence, cue - 1);
    f.add(SUBJECT, relation, between, side);
    f.add(SUBJECT, relation, between, quote.shape, m.type.ordinal());
    f.add(SUBJECT, relation, document.tokens.hash(cue), 1);
    f.add(SUBJECT, relation, between, document.tokens.hash(cue), 2);
    f.add(SUBJECT, relation * 8 + between, before, side, 3);
    f.add(SUBJECT, relation * 8 + between, before, m.startsSentence ? 1 : 0, 4);
    f.add(SUBJECT, relation * 8 + between, form, m.startsSentence ? 1 : 0, 5);
    f.add(SUBJECT, relation * 8 + between, m.after.code(), m.before.code(), 6);
    f.add(SUBJECT, relation, m.typeCode, side, 7);
    f.add(SUBJECT, relation * 8 + between, m.right, side, 8);
    f.add(SUBJECT, relation * 8 + between, m.left, side, 9);
  }

  /** How many mentions are between a word and a mention, 0 to 5; 6 and 7 in other sentences. */
  private int between(int cue, Mention m) {
    int sentence = document.sentences.of(cue);
    if (m.sentence != sentence) {
      return m.sentence < sentence ? 6 : 7;
    }
    int at = analysis.firstMentionFrom(cue);
    return Math.min(5, m.last < cue ? at - 1 - m.index : m.index - at);
  }

  /** 1 for "-ing", 2 for "-ed", 3 for "-s", otherwise 0. */
  private int ending(int token) {
    int end = document.tokens.end(token);
    char last = document.body.charAt(end - 1);
    return last == 'g' ? 1 : last == 'd' ? 2 : last == 's' ? 3 : 0;
  }

  private void previousSpeaker(
      Features f, QuoteContext quote, Mention m, Discourse discourse, int place) {
    int previous = previousCode(quote, discourse);
    int same = sameAs(m, discourse.previousSpeaker());
    int sameAsEarlier = sameAs(m, discourse.beforePrevious());
    f.add(PREVIOUS_SPEAKER, same, previous, quote.shape);
    f.add(PREVIOUS_SPEAKER, same, previous, place);
    f.add(PREVIOUS_SPEAKER, same, sameAsEarlier, previous);
    f.add(
        PREVIOUS_SPEAKER,
        same,
        cueStep(quote.cueBefore) * 8 + cueStep(quote.cueAfter),
        previous,
        quote.shape);
  }

  /** Where the quotation before this one is. */
  private int previousCode(QuoteContext quote, Discourse discourse) {
    QuoteContext previous = discourse.previousSite();
    if (previous == null) {
      return 0;
    }
    int sentences = Math.min(3, quote.sentence - previous.sentence);
    int paragraphs = Math.min(2, quote.paragraph - previous.paragraph);
    int speaker = discourse.previousSpeaker() == null ? 1 : 0;
    int side = speaker == 1 ? 0 : discourse.previousSpeaker().first > previous.lastToken ? 1 : 0;
    return 1 + ((sentences * 3 + paragraphs) * 2 + speaker) * 2 + side;
  }

  private static int sameAs(Mention m, Mention other) {
    if (other == null) {
      return 0;
    }
    if (m == other) {
      return 1;
    }
    if (m.key == other.key) {
      return 2;
    }
    return m.type == other.type ? 3 : 4;
  }

  private void words(Features f, Mention m, int place, boolean sameSentence) {
    if (m.type != MentionType.NAME) {
      f.add(WORD, m.key, sameSentence ? 1 : 0);
      f.add(WORD, m.key, place);
    }
    f.add(WORD, tags.of(m.first), document.tokens.hash(m.first), 2);
    f.add(WORD, tags.word(m.sentence, m.first - 1), place, 3);
    f.add(WORD, tags.word(m.sentence, m.last + 1), place, 4);
  }
}
