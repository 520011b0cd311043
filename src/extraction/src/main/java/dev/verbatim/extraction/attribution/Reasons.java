package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.language.English;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.Reading;
import dev.verbatim.extraction.text.Tokens;
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

  private final Reading reading;
  private final Tokens tokens;

  Reasons(Reading reading) {
    this.reading = reading;
    this.tokens = reading.document.tokens;
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
  List<String> of(double[] share, QuoteSite site, Mention m, Discourse before) {
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
          weight[group] > 0 ? ground(group, site, m, before) : doubt(group, site, m, before);
      if (reason != null && reasons.size() < MOST) {
        reasons.add(reason);
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(where(site, m));
    }
    return reasons;
  }

  private String ground(int group, QuoteSite site, Mention m, Discourse before) {
    return switch (group) {
      case SAYING -> linked(m);
      case PLACE -> near(site, m);
      case COMPETITION -> between(site, m) == null ? "no other name stands between" : null;
      case TURN -> turn(m, before);
      case HISTORY -> before.timesSpoken(m) > 0 ? "has spoken before in this article" : null;
      default -> usual(m);
    };
  }

  private String doubt(int group, QuoteSite site, Mention m, Discourse before) {
    return switch (group) {
      case SAYING -> notLinked(site, m);
      case PLACE -> far(site, m);
      case COMPETITION -> between(site, m);
      case TURN -> otherTurn(m, before);
      case HISTORY -> before.timesSpoken(m) == 0 ? "has not spoken before in this article" : null;
      default -> unusual(m);
    };
  }

  /** How the mention belongs to a word of saying. */
  private String linked(Mention m) {
    boolean isBefore = m.before.rate() > m.after.rate();
    CueLink link = isBefore ? m.before : m.after;
    if (link.token() < 0) {
      return null;
    }
    String word = word(link.token());
    if (isBefore) {
      return English.isAccordingTo(tokens.hash(link.token()), tokens.hash(link.token() + 1))
          ? "stands right after \u201caccording to\u201d"
          : (link.pattern() == CueLink.ADJACENT ? "stands right after " : "stands after ") + word;
    }
    return switch (link.pattern()) {
      case CueLink.ADJACENT -> "stands right before " + word;
      case CueLink.LOOSE, CueLink.APPOSITIVE, CueLink.RELATIVE -> "is the subject of " + word;
      default -> "its sentence goes on with " + word;
    };
  }

  private String notLinked(QuoteSite site, Mention m) {
    int own = m.after.rate() >= m.before.rate() ? m.after.token() : m.before.token();
    int cue = site.cueAfter >= 0 ? site.cueAfter : site.cueBefore;
    if (cue >= 0 && own != cue) {
      Mention subject = subjectOf(cue, site);
      if (subject != null && subject != m) {
        return word(cue) + " belongs to " + words(subject);
      }
    }
    return own < 0
        ? "no word of saying belongs to it"
        : own == cue ? null : "belongs to " + word(own) + ", not to the quotation";
  }

  private Mention subjectOf(int cue, QuoteSite site) {
    int at = reading.firstMentionFrom(cue);
    for (int i = Math.max(0, at - 2); i < Math.min(reading.mentions.size(), at + 2); i++) {
      Mention m = reading.mentions.get(i);
      boolean linked = m.after.token() == cue && m.after.pattern() <= CueLink.RELATIVE;
      if (m.sentence == site.sentence && (linked || m.before.token() == cue)) {
        return m;
      }
    }
    return null;
  }

  private String near(QuoteSite site, Mention m) {
    if (m.sentence == site.sentence) {
      return gap(site, m) <= 2 ? "stands right beside the quotation" : "is in the same sentence";
    }
    if (m.paragraph == site.paragraph && Math.abs(m.sentence - site.sentence) == 1) {
      return where(site, m);
    }
    return null;
  }

  private String far(QuoteSite site, Mention m) {
    if (m.paragraph != site.paragraph) {
      return "is in another paragraph";
    }
    if (m.sentence != site.sentence) {
      return where(site, m);
    }
    int words = gap(site, m);
    return words > 2 ? "stands " + words + " words away" : null;
  }

  private String where(QuoteSite site, Mention m) {
    if (m.sentence == site.sentence) {
      return "is in the same sentence";
    }
    if (m.paragraph != site.paragraph) {
      return "is in another paragraph";
    }
    int sentences = Math.abs(m.sentence - site.sentence);
    String side = m.sentence < site.sentence ? "before" : "after";
    if (sentences > 1) {
      return "stands " + sentences + " sentences " + side;
    }
    return (m.startsSentence ? "is the subject of the sentence " : "is in the sentence ") + side;
  }

  private int gap(QuoteSite site, Mention m) {
    return m.first > site.lastToken
        ? reading.distance(site.lastToken + 1, m.first)
        : reading.distance(Math.min(m.last + 1, site.firstToken), site.firstToken);
  }

  /** What stands between a mention and the quotation; null when nothing does that could speak. */
  private String between(QuoteSite site, Mention m) {
    boolean after = m.first > site.lastToken;
    int step = after ? -1 : 1;
    int i = m.index + step;
    if (i >= 0 && i < reading.mentions.size()) {
      Mention other = reading.mentions.get(i);
      boolean lies = after ? other.first > site.lastToken : other.last < site.firstToken;
      if (lies) {
        return other.kind == Mention.Kind.NAME
            ? "another name, " + words(other) + ", stands between"
            : words(other) + " stands between";
      }
    }
    int next = site.index + (after ? 1 : -1);
    if (next >= 0 && next < reading.sites.size()) {
      int other = reading.sites.get(next).firstToken;
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
    return switch (m.kind) {
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
    if (m.first > 0 && English.PREPOSITIONS.contains(before)) {
      return "stands after " + word(m.first - 1) + ", where speakers seldom stand";
    }
    return switch (m.kind) {
      case NAME -> "is not placed as speakers are";
      case PRONOUN -> word(m.head) + " seldom stands for a speaker here";
      default -> "phrases like " + words(m) + " seldom speak";
    };
  }

  private String word(int token) {
    return "\u201c" + tokens.string(token) + "\u201d";
  }

  private String words(Mention m) {
    return "\u201c" + reading.document.text(m.first, m.last) + "\u201d";
  }
}
