package dev.verbatim.extraction.identity;

import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.EntityType;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.List;
import java.util.Set;

/**
 * Weighs whom "he" or "she" refers to, among the people mentioned shortly before. The weights are
 * learned from names that are repeated as if a pronoun were in their place.
 */
public final class AntecedentRanker {
  // Families of features.
  private static final int DISTANCE = 1;
  private static final int ORDER = 2;
  private static final int ROLE = 3;
  private static final int NAME = 4;
  private static final int TIMES_SPOKEN = 5;
  private static final int PRONOUN_PLACE = 6;

  // How much the facts of the prior count, found by trying which give the right names most often.
  private static final float LEARNED = 0.7f;
  private static final float SAME_PARAGRAPH = 1.9f;
  private static final float SAME_SENTENCE = -3.8f;
  private static final float POSSESSOR = -1.1f;
  private static final float UNNAMED = -0.6f;
  private static final float ANYBODY = -1.6f;
  private static final float KNOWN_GENDER = 0.9f;
  private static final float EACH_SENTENCE = -0.2f;
  private static final int FARTHEST = 6;

  private final Grammar grammar;
  private final FeatureWeights weights;
  private final TokenSequence tokens;
  private final Set<Mention> speakers;
  private final Features features = new Features();

  /** A ranker for one article. */
  public AntecedentRanker(FeatureWeights weights, Analysis analysis, Set<Mention> speakers) {
    this.grammar = analysis.document.language.grammar;
    this.weights = weights;
    this.tokens = analysis.document.tokens;
    this.speakers = speakers;
  }

  /** Whether an entity can be meant by a pronoun of this gender: 1 for "he", -1 for "she". */
  public static boolean mayBe(SpeakerEntity entity, int gender) {
    if (entity.gender * gender < 0) {
      return false;
    }
    if (entity.isPerson()) {
      return !entity.thing;
    }
    return entity.type == EntityType.UNKNOWN
        && entity.fullest.type == MentionType.NAME
        && !entity.thing;
  }

  /**
   * The best of the entities, or null when none can be meant.
   *
   * @param recent the entities mentioned before, the latest last
   * @param lastSpeaker who spoke last, or null
   */
  SpeakerEntity best(
      Mention pronoun, int gender, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker) {
    SpeakerEntity best = null;
    float score = Float.NEGATIVE_INFINITY;
    int rank = 0;
    for (int i = recent.size() - 1; i >= 0; i--) {
      SpeakerEntity entity = recent.get(i);
      if (!mayBe(entity, gender)) {
        continue;
      }
      features.clear();
      describe(features, pronoun, gender, entity, rank++, entity == lastSpeaker);
      float s = LEARNED * weights.score(features) + prior(pronoun, gender, entity);
      if (s > score) {
        score = s;
        best = entity;
      }
    }
    return best;
  }

  /**
   * What speaks for an entity where a pronoun is, beyond what repeated names teach: a name is
   * repeated where a pronoun would leave doubt, so that it is seldom in the paragraph of the one
   * before it.
   */
  private float prior(Mention pronoun, int gender, SpeakerEntity entity) {
    Mention last = entity.latest;
    float s = pronoun.paragraph == last.paragraph ? SAME_PARAGRAPH : 0;
    s += pronoun.sentence == last.sentence ? SAME_SENTENCE : 0;
    s += last.possessive ? POSSESSOR : 0;
    s += entity.gender * gender > 0 ? KNOWN_GENDER : 0;
    s += entity.fullest.type == MentionType.NAME ? 0 : isIndefinite(entity) ? ANYBODY : UNNAMED;
    return s + EACH_SENTENCE * Math.min(FARTHEST, pronoun.sentence - last.sentence);
  }

  /** Whether all that is known of it is "an officer". */
  private boolean isIndefinite(SpeakerEntity entity) {
    return grammar.indefinites.contains(tokens.hash(entity.fullest.first));
  }

  /**
   * The facts about one entity.
   *
   * @param rank how many others that could be meant were mentioned after it
   */
  public void describe(
      Features f, Mention pronoun, int gender, SpeakerEntity entity, int rank, boolean spokeLast) {
    Mention last = entity.latest;
    int sentences = Math.min(5, pronoun.sentence - last.sentence);
    int paragraphs = Math.min(3, pronoun.paragraph - last.paragraph);
    int order = Math.min(3, rank);
    int named = entity.fullest.type == MentionType.NAME ? entity.isPerson() ? 2 : 1 : 0;
    int turn = (spokeLast ? 2 : 0) + (speakers.contains(last) ? 1 : 0);
    int role = role(last);
    int times = Math.min(3, 31 - Integer.numberOfLeadingZeros(entity.mentions.size() + 1));
    f.add(DISTANCE, sentences, paragraphs);
    f.add(DISTANCE, sentences, order);
    f.add(DISTANCE, sentences, turn);
    f.add(DISTANCE, paragraphs, turn);
    f.add(ORDER, order, turn);
    f.add(ORDER, order, role);
    f.add(ORDER, order, named);
    f.add(ROLE, role);
    f.add(ROLE, role, sentences);
    f.add(ROLE, role, turn, order);
    f.add(ROLE, last.type.ordinal(), last.startsSentence ? 1 : 0, sentences);
    f.add(NAME, named);
    f.add(NAME, times, named);
    f.add(NAME, times, order, sentences);
    f.add(TIMES_SPOKEN, Math.min(3, entity.timesSpoken), order);
    f.add(TIMES_SPOKEN, Math.min(3, entity.timesSpoken), turn, sentences);
    f.add(PRONOUN_PLACE, pronoun.startsSentence ? 1 : 0, role, Math.min(2, sentences));
  }

  /** The part that a mention plays in its sentence, roughly. */
  private int role(Mention m) {
    if (m.possessive) {
      return 1;
    }
    if (m.startsSentence) {
      return 2;
    }
    if (m.after.pattern() > 0
        && m.after.pattern() <= CueLink.RELATIVE
        && m.after.rate() >= CueLink.OCCASIONAL) {
      return 3;
    }
    if (m.before.rate() >= CueLink.OCCASIONAL && speakers.contains(m)) {
      return 4;
    }
    if (grammar.prepositions.contains(tokens.hash(m.first - 1))) {
      return 5;
    }
    return tokens.is(m.first - 1, ',') ? 6 : 7;
  }
}
