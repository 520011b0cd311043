package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the news agencies that a text credits ("Reuters reported", "told the Associated Press").
 */
final class Agencies {
  private static final WordSet KNOWN =
      WordSet.of(
          "reuters ap afp bloomberg xinhua tass interfax kyodo yonhap kcna dpa ansa efe pti ani upi"
              + " irna isna anadolu ukrinform belta antara bernama apa");
  private static final WordSet REPORTING =
      WordSet.of("reported reports said says quoted cited citing reporting wrote");
  private static final int MOST_MENTIONS = 60;
  private static final int ASSOCIATED = Words.hash("associated");
  private static final int PRESS = Words.hash("press");
  private static final int AGENCE = Words.hash("agence");
  private static final int AGENCY = Words.hash("agency");
  private static final int NEWS = Words.hash("news");
  private static final int TOLD = Words.hash("told");
  private static final int TO = Words.hash("to");
  private static final int BY = Words.hash("by");

  private final Reading reading;
  private final Tokens tokens;

  Agencies(Reading reading) {
    this.reading = reading;
    this.tokens = reading.document.tokens;
  }

  /** All agencies that the text credits, each once, in order of appearance. */
  List<String> all() {
    Set<String> found = new LinkedHashSet<>();
    for (Mention mention : reading.mentions) {
      if (mention.kind == Mention.Kind.NAME && isCredited(mention)) {
        found.add(name(mention));
      }
    }
    return new ArrayList<>(found);
  }

  /** The agency that is credited in a sentence with reporting the words, or null. */
  String creditedIn(int sentence) {
    int first = reading.firstMentionFrom(reading.document.sentences.first(sentence));
    int end = Math.min(reading.mentions.size(), first + MOST_MENTIONS);
    for (int i = first; i < end; i++) {
      Mention mention = reading.mentions.get(i);
      if (mention.sentence != sentence) {
        return null;
      }
      if (mention.kind == Mention.Kind.NAME && isCredited(mention)) {
        return name(mention);
      }
    }
    return null;
  }

  private String name(Mention mention) {
    return new Names(reading.document).words(mention.nameStart, mention.last);
  }

  private boolean isCredited(Mention mention) {
    return isAgency(mention) && (reports(mention) || isTold(mention) || inBrackets(mention));
  }

  private boolean isAgency(Mention mention) {
    int last = mention.last;
    int first = mention.nameStart;
    boolean single = first == last && KNOWN.contains(mention.key);
    boolean press =
        mention.key == PRESS && last > first && tokens.hash(last - 1) == ASSOCIATED
            || tokens.hash(first) == AGENCE;
    boolean called =
        tokens.hash(last + 1) == NEWS && tokens.hash(last + 2) == AGENCY
            || tokens.hash(first - 1) == AGENCY && tokens.hash(first - 2) == NEWS;
    return single || press || called;
  }

  private boolean reports(Mention mention) {
    int limit = Math.min(reading.document.sentences.end(mention.sentence), mention.last + 5);
    for (int i = mention.last + 1; i < limit; i++) {
      if (REPORTING.contains(tokens.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTold(Mention mention) {
    int before = tokens.hash(mention.first - 1);
    return before == TOLD || before == TO || before == BY;
  }

  private boolean inBrackets(Mention mention) {
    return tokens.is(mention.first - 1, '(') && tokens.is(mention.last + 1, ')');
  }
}
