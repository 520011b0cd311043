package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * Decides how far the phrase reaches that names a speaker: whether "council member" before a name
 * and ", the study's lead author" after it belong to it.
 */
public final class MentionExtent {
  // Families of features.
  private static final int LEFT_LENGTH = 1;
  private static final int LEFT_CLASSES = 2;
  private static final int LEFT_WORDS = 3;
  private static final int LEFT_BOUNDARY = 4;
  private static final int LEFT_CONTEXT = 5;
  private static final int LEFT_SPACING = 6;
  private static final int LEFT_CROSSED = 7;
  private static final int RIGHT_LENGTH = 1;
  private static final int RIGHT_NEXT_CLASS = 2;
  private static final int RIGHT_OPENING = 3;
  private static final int RIGHT_NEXT_WORD = 4;
  private static final int RIGHT_AFTER_HEAD = 5;
  private static final int RIGHT_CROSSED = 6;
  private static final int RIGHT_NOTHING = 7;

  private static final int FARTHEST_LEFT = 7;
  private static final int FARTHEST_RIGHT = 24;

  private final Grammar grammar;
  private final ExtractionModel model;
  private final Analysis analysis;
  private final TokenSequence tokens;
  private final Tags tags;
  private final Features features = new Features();

  /** Extents for one article. */
  public MentionExtent(ExtractionModel model, Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.model = model;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
    this.tags = analysis.tags;
  }

  /** The first token of the phrase. */
  public int first(Mention m) {
    int best = m.first;
    float score = Float.NEGATIVE_INFINITY;
    for (int start = m.head; start >= farthestLeft(m); start--) {
      features.clear();
      describeLeft(features, m, start);
      float s = model.left.score(features);
      if (s > score) {
        score = s;
        best = start;
      }
    }
    return best;
  }

  /** The last token of the phrase. */
  public int last(Mention m) {
    int best = m.last;
    float score = Float.NEGATIVE_INFINITY;
    int end = farthestRight(m);
    for (int stop = m.last; stop < end; stop++) {
      if (!isRightOption(m, stop)) {
        continue;
      }
      features.clear();
      describeRight(features, m, stop);
      float s = model.right.score(features);
      if (s > score) {
        score = s;
        best = stop;
      }
    }
    return best;
  }

  /** The leftmost token that may begin the phrase. */
  public int farthestLeft(Mention m) {
    if (m.type == MentionType.PRONOUN) {
      return m.first;
    }
    int limit = Math.max(analysis.document.sentences.first(m.sentence), m.first - FARTHEST_LEFT);
    int i = m.first;
    while (i > limit
        && analysis.document.quoted(i - 1) < 0
        && tokens.kind(i - 1) <= TokenSequence.NUMBER
        && tags.cue(i - 1) < Rates.CUE_USUAL) {
      i--;
    }
    return i;
  }

  /** One past the rightmost token that may end the phrase. */
  public int farthestRight(Mention m) {
    if (m.type == MentionType.PRONOUN) {
      return m.last + 1;
    }
    int end = Math.min(analysis.document.sentences.end(m.sentence), m.last + 1 + FARTHEST_RIGHT);
    int i = m.last + 1;
    while (i < end && analysis.document.quoted(i) < 0) {
      i++;
    }
    return i;
  }

  /** Whether the phrase may end here: what follows begins something else. */
  public boolean isRightOption(Mention m, int stop) {
    if (stop == m.last) {
      return true;
    }
    if (tokens.kind(stop) > TokenSequence.NUMBER && !tokens.is(stop, ')')) {
      return false;
    }
    int next = stop + 1;
    if (next >= analysis.document.sentences.end(m.sentence)
        || analysis.document.quoted(next) >= 0) {
      return true;
    }
    return tokens.kind(next) > TokenSequence.NUMBER
        || grammar.functionWords.contains(tokens.hash(next))
        || tags.cue(next) >= Rates.CUE_UNCOMMON;
  }

  /** Adds the facts about a phrase that begins at a token. */
  public void describeLeft(Features f, Mention m, int start) {
    int steps = m.first - start;
    int kind = m.type.ordinal();
    int here = tags.of(start);
    int before = tags.in(m.sentence, start - 1);
    int name = start - m.nameStart;
    f.add(LEFT_LENGTH, steps, kind);
    f.add(LEFT_LENGTH, Math.max(-8, Math.min(3, name)), kind, m.head - start);
    f.add(LEFT_CLASSES, here, kind);
    f.add(LEFT_CLASSES, before, kind, 1);
    f.add(LEFT_CLASSES, here, before, kind);
    f.add(LEFT_WORDS, tokens.hash(start), kind);
    f.add(LEFT_WORDS, tags.word(m.sentence, start - 1), kind, 1);
    f.add(LEFT_BOUNDARY, tags.word(m.sentence, start - 1), here, Math.min(3, Math.max(-1, steps)));
    f.add(LEFT_BOUNDARY, here, before, steps, kind);
    f.add(LEFT_CONTEXT, tags.in(m.sentence, start + 1), here, before);
    f.add(LEFT_CONTEXT, tags.in(m.sentence, start - 2), before, here, 1);
    f.add(
        LEFT_SPACING,
        tokens.spaceBefore(start) ? 1 : 0,
        Tokenizer.isPossessive(tokens.hash(start)) ? 1 : 0);
    int inside = 0;
    for (int i = start; i < m.nameStart; i++) {
      inside |=
          isPreposition(i)
              ? 1
              : Tokenizer.isPossessive(tokens.hash(i))
                  ? 2
                  : tags.cue(i) > Rates.CUE_OCCASIONAL ? 4 : 0;
    }
    f.add(LEFT_CROSSED, inside, kind);
    f.add(LEFT_CROSSED, inside, here, before);
  }

  private boolean isPreposition(int i) {
    return grammar.prepositions.contains(tokens.hash(i));
  }

  /** Adds the facts about a phrase that ends at a token. */
  public void describeRight(Features f, Mention m, int stop) {
    int kind = m.type.ordinal();
    int next = tags.in(m.sentence, stop + 1);
    int opening = stop == m.last ? 0 : tags.of(m.last + 1);
    int firstWord = stop == m.last ? 0 : tags.word(m.sentence, m.last + 2);
    int length = Features.step(stop - m.last);
    int flags = flags(m, stop);
    int verb =
        m.after.token() < 0 ? 0 : m.after.token() == stop + 1 ? 1 : m.after.token() <= stop ? 2 : 3;
    int inverted =
        m.before.rate() >= CueLink.OCCASIONAL && m.before.pattern() <= CueLink.APPOSITIVE
            ? m.before.pattern()
            : 0;
    int follows = stop == m.last ? 0 : 1;
    f.add(RIGHT_LENGTH, length, kind);
    f.add(RIGHT_LENGTH, length, opening);
    f.add(RIGHT_NEXT_CLASS, next, opening, kind);
    f.add(RIGHT_NEXT_CLASS, next, verb, kind);
    f.add(RIGHT_NEXT_CLASS, next, inverted, follows);
    f.add(RIGHT_NEXT_CLASS, next, tags.of(stop), opening);
    f.add(RIGHT_OPENING, opening, flags, inverted);
    f.add(RIGHT_OPENING, opening, firstWord, kind);
    f.add(RIGHT_OPENING, opening, verb, inverted);
    f.add(RIGHT_OPENING, opening, verb, inverted, m.typeCode);
    f.add(RIGHT_NEXT_WORD, tags.word(m.sentence, stop + 1), follows);
    f.add(RIGHT_NEXT_WORD, tags.word(m.sentence, stop + 1), opening, flags);
    f.add(
        RIGHT_AFTER_HEAD,
        tags.in(m.sentence, m.last + 1),
        tags.in(m.sentence, m.last + 2),
        follows,
        kind);
    f.add(RIGHT_AFTER_HEAD, tags.word(m.sentence, m.last + 1), follows, kind);
    f.add(RIGHT_AFTER_HEAD, tags.word(m.sentence, m.last + 1), follows, m.key);
    f.add(RIGHT_CROSSED, flags, verb, next);
    f.add(RIGHT_CROSSED, flags, inverted, verb);
    if (follows == 0) {
      f.add(RIGHT_NOTHING, tags.in(m.sentence, m.last + 1), m.typeCode, inverted);
      f.add(RIGHT_NOTHING, m.key, next);
    }
  }

  /** What lies between the phrase proper and a possible end: commas, reporting verbs, brackets. */
  private int flags(Mention m, int stop) {
    int commas = 0;
    int verbs = 0;
    int brackets = 0;
    int prepositions = 0;
    for (int i = m.last + 1; i <= stop; i++) {
      if (tokens.is(i, ',')) {
        commas = Math.min(2, commas + 1);
      } else if (tokens.is(i, '(')) {
        brackets++;
      } else if (tokens.is(i, ')')) {
        brackets--;
      } else if (isPreposition(i)) {
        prepositions = Math.min(2, prepositions + 1);
      } else if (tags.cue(i) >= Rates.CUE_FREQUENT) {
        verbs = 1;
      }
    }
    int open = brackets == 0 ? 0 : 1;
    return ((commas * 2 + verbs) * 2 + open) * 3 + prepositions;
  }
}
