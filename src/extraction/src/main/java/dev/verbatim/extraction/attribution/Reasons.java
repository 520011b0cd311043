package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts into an editor's words what spoke for a mention and against it.
 *
 * <p>What is said is what was observed ("stands right after “said”"), and it is said only when the
 * learned weights of that kind of observation point the same way: a ground for the mention when
 * they raise its score, a ground against it when they lower it. The weightiest comes first.
 */
final class Reasons {
  private static final double WORTH_SAYING = 0.2;
  private static final int MOST = 5;

  private static final int SAYING = 0;
  private static final int PLACE = 1;
  private static final int COMPETITION = 2;
  private static final int TURN = 3;
  private static final int HISTORY = 4;
  private static final int WORD = 5;
  private static final int GROUPS = 6;

  private final Grammar grammar;
  private final Analysis analysis;
  private final TokenSequence tokens;

  Reasons(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.analysis = analysis;
    this.tokens = analysis.document.tokens;
  }

  /** What an editor would call a family of {@link SpeakerFeatures}. */
  private static int group(int family) {
    return switch (family) {
      case SpeakerFeatures.PLACE, SpeakerFeatures.DISTANCE, SpeakerFeatures.RANK -> PLACE;
      case SpeakerFeatures.COMPETITION, SpeakerFeatures.PATH -> COMPETITION;
      case SpeakerFeatures.PREVIOUS_SPEAKER -> TURN;
      case SpeakerFeatures.HISTORY -> HISTORY;
      case SpeakerFeatures.WORD, SpeakerFeatures.NEIGHBOURS -> WORD;
      default -> SAYING;
    };
  }

  /**
   * The reasons for and against one mention, the weightiest first; never empty.
   *
   * @param share what the features of each family added to the score
   * @param before who had spoken when the decision was taken
   */
  List<String> of(double[] share, QuoteContext quote, Mention m, Discourse before) {
    double[] weight = new double[GROUPS];
    for (int family = 1; family < share.length; family++) {
      weight[group(family)] += share[family];
    }
    List<Integer> groups = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      if (Math.abs(weight[group]) >= WORTH_SAYING) {
        groups.add(group);
      }
    }
    groups.sort(Comparator.comparingDouble(group -> -Math.abs(weight[group])));
    List<String> reasons = new ArrayList<>();
    for (int group : groups) {
      String reason =
          weight[group] > 0 ? ground(group, quote, m, before) : doubt(group, quote, m, before);
      if (reason != null && reasons.size() < MOST) {
        reasons.add(reason);
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(where(quote, m));
    }
    return reasons;
  }

  private String ground(int group, QuoteContext quote, Mention m, Discourse before) {
    return switch (group) {
      case SAYING -> linked(m);
      case PLACE -> near(quote, m);
      case COMPETITION -> between(quote, m) == null ? "no other name stands between" : null;
      case TURN -> turn(m, before);
      case HISTORY -> before.timesSpoken(m) > 0 ? "has spoken before in this article" : null;
      default -> usual(m);
    };
  }

  private String doubt(int group, QuoteContext quote, Mention m, Discourse before) {
    return switch (group) {
      case SAYING -> notLinked(quote, m);
      case PLACE -> far(quote, m);
      case COMPETITION -> between(quote, m);
      case TURN -> otherTurn(m, before);
      case HISTORY -> before.timesSpoken(m) == 0 ? "has not spoken before in this article" : null;
      default -> unusual(m);
    };
  }

  /** How the mention belongs to a cue word. */
  private String linked(Mention m) {
    boolean isBefore = m.before.rate() > m.after.rate();
    CueLink link = isBefore ? m.before : m.after;
    if (link.token() < 0) {
      return null;
    }
    String word = word(link.token());
    if (isBefore) {
      return grammar.isAccordingTo(tokens.hash(link.token()), tokens.hash(link.token() + 1))
          ? "stands right after \u201caccording to\u201d"
          : (link.pattern() == CueLink.ADJACENT ? "stands right after " : "stands after ") + word;
    }
    return switch (link.pattern()) {
      case CueLink.ADJACENT -> "stands right before " + word;
      case CueLink.LOOSE, CueLink.APPOSITIVE, CueLink.RELATIVE -> "is the subject of " + word;
      default -> "its sentence goes on with " + word;
    };
  }

  private String notLinked(QuoteContext quote, Mention m) {
    int own = m.after.rate() >= m.before.rate() ? m.after.token() : m.before.token();
    int cue = quote.cueAfter >= 0 ? quote.cueAfter : quote.cueBefore;
    if (cue >= 0 && own != cue) {
      Mention subject = subjectOf(cue, quote);
      if (subject != null && subject != m) {
        return word(cue) + " belongs to " + words(subject);
      }
    }
    return own < 0
        ? "no word of saying belongs to it"
        : own == cue ? null : "belongs to " + word(own) + ", not to the quotation";
  }

  private Mention subjectOf(int cue, QuoteContext quote) {
    int at = analysis.firstMentionFrom(cue);
    for (int i = Math.max(0, at - 2); i < Math.min(analysis.mentions.size(), at + 2); i++) {
      Mention m = analysis.mentions.get(i);
      boolean linked = m.after.token() == cue && m.after.pattern() <= CueLink.RELATIVE;
      if (m.sentence == quote.sentence && (linked || m.before.token() == cue)) {
        return m;
      }
    }
    return null;
  }

  private String near(QuoteContext quote, Mention m) {
    if (m.sentence == quote.sentence) {
      return gap(quote, m) <= 2 ? "stands right beside the quotation" : "is in the same sentence";
    }
    if (m.paragraph == quote.paragraph && Math.abs(m.sentence - quote.sentence) == 1) {
      return where(quote, m);
    }
    return null;
  }

  private String far(QuoteContext quote, Mention m) {
    if (m.paragraph != quote.paragraph) {
      return "is in another paragraph";
    }
    if (m.sentence != quote.sentence) {
      return where(quote, m);
    }
    int words = gap(quote, m);
    return words > 2 ? "stands " + words + " words away" : null;
  }

  private String where(QuoteContext quote, Mention m) {
    if (m.sentence == quote.sentence) {
      return "is in the same sentence";
    }
    if (m.paragraph != quote.paragraph) {
      return "is in another paragraph";
    }
    int sentences = Math.abs(m.sentence - quote.sentence);
    String side = m.sentence < quote.sentence ? "before" : "after";
    if (sentences > 1) {
      return "stands " + sentences + " sentences " + side;
    }
    return (m.startsSentence ? "is the subject of the sentence " : "is in the sentence ") + side;
  }

  private int gap(QuoteContext quote, Mention m) {
    return m.first > quote.lastToken
        ? analysis.distance(quote.lastToken + 1, m.first)
        : analysis.distance(Math.min(m.last + 1, quote.firstToken), quote.firstToken);
  }

  /** What is between a mention and the quotation; null when nothing does that could speak. */
  private String between(QuoteContext quote, Mention m) {
    boolean after = m.first > quote.lastToken;
    int step = after ? -1 : 1;
    int i = m.index + step;
    if (i >= 0 && i < analysis.mentions.size()) {
      Mention other = analysis.mentions.get(i);
      boolean lies = after ? other.first > quote.lastToken : other.last < quote.firstToken;
      if (lies) {
        return other.type == MentionType.NAME
            ? "another name, " + words(other) + ", stands between"
            : words(other) + " stands between";
      }
    }
    int next = quote.index + (after ? 1 : -1);
    if (next >= 0 && next < analysis.quotes.size()) {
      int other = analysis.quotes.get(next).firstToken;
      if (after ? other < m.first : other > m.last) {
        return "another quotation stands between";
      }
    }
    return null;
  }

  private static String turn(Mention m, Discourse before) {
    Mention last = before.previousSpeaker();
    if (last == null) {
      return null;
    }
    if (m == last || m.key == last.key) {
      return "spoke last";
    }
    Mention earlier = before.beforePrevious();
    boolean again = earlier != null && m.key == earlier.key;
    return again ? "spoke before the last one" : "someone else spoke last";
  }

  private static String otherTurn(Mention m, Discourse before) {
    Mention last = before.previousSpeaker();
    if (last == null) {
      return null;
    }
    return m == last || m.key == last.key
        ? "spoke last, and another seems to answer"
        : "did not speak last";
  }

  /** What sort of phrase it is, when such phrases often speak. */
  private String usual(Mention m) {
    return switch (m.type) {
      case NAME -> m.possessive ? null : "is a name where speakers are often named";
      case PRONOUN -> word(m.head) + " often stands for a speaker";
      default -> "phrases like " + words(m) + " often speak";
    };
  }

  private String unusual(Mention m) {
    if (m.possessive) {
      return "only owns what follows, as " + words(m) + "\u2019s";
    }
    int before = tokens.hash(m.first - 1);
    if (m.first > 0 && grammar.prepositions.contains(before)) {
      return "stands after " + word(m.first - 1) + ", where speakers seldom stand";
    }
    return switch (m.type) {
      case NAME -> "is not placed as speakers are";
      case PRONOUN -> word(m.head) + " seldom stands for a speaker here";
      default -> "phrases like " + words(m) + " seldom speak";
    };
  }

  private String word(int token) {
    return "\u201c" + tokens.string(token) + "\u201d";
  }

  private String words(Mention m) {
    return "\u201c" + analysis.document.text(m.first, m.last) + "\u201d";
  }
}
