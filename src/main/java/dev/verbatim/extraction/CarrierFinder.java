package dev.verbatim.extraction;

/**
 * Finds who or what carried the words: the medium ("a statement on its website") and the agency
 * ("Reuters") of the sentence that attributes them.
 */
final class CarrierFinder {
  private static final int REACH = 14;
  private static final int LONGEST = 7;
  private static final WordSet BEFORE_MEDIUM = WordSet.of("in on via through during by");
  private static final WordSet AFTER_MEDIUM = WordSet.of("on to with from");
  private static final WordSet MEDIA =
      WordSet.of(
          "statement interview email e-mail letter tweet tweets post posts message speech release"
              + " conference briefing report memo video website blog broadcast podcast op-ed column"
              + " book twitter facebook instagram telegram weibo youtube television radio tv"
              + " telephone phone filing affidavit testimony address newsletter forum hearing"
              + " remarks note article");

  private final Reading reading;
  private final Agencies agencies;
  private final Tokens tokens;

  CarrierFinder(Reading reading, Agencies agencies) {
    this.reading = reading;
    this.agencies = agencies;
    this.tokens = reading.document.tokens;
  }

  /** Medium and agency, parted by a comma and a space; null when the text names neither. */
  String find(Decision decision) {
    return find(decision.cue(), reading.document.tokens.size());
  }

  /**
   * The same for words without marks.
   *
   * @param cue the token that introduces them, or -1
   * @param limit where the search for a medium ends, a token
   */
  String find(int cue, int limit) {
    if (cue < 0) {
      return null;
    }
    String medium = medium(cue, limit);
    String agency = agencies.creditedIn(reading.document.sentences.of(cue));
    if (medium == null) {
      return agency;
    }
    return agency == null ? medium : medium + ", " + agency;
  }

  private String medium(int cue, int limit) {
    int sentence = reading.document.sentences.of(cue);
    int end = Math.min(limit, Math.min(reading.document.sentences.end(sentence), cue + REACH));
    for (int i = cue + 1; i + 1 < end && reading.document.quoted(i) < 0; i++) {
      if (BEFORE_MEDIUM.contains(tokens.hash(i))) {
        int head = head(i + 1, end);
        if (head >= 0) {
          return new Names(reading.document).words(i + 1, extended(head, end));
        }
      }
    }
    return null;
  }

  /** The noun that names a medium, in a phrase that begins here; -1 when it names none. */
  private int head(int from, int end) {
    int found = -1;
    for (int i = from; i < Math.min(end, from + LONGEST) && tokens.isWord(i); i++) {
      int hash = tokens.hash(i);
      if (i > from && (English.PREPOSITIONS.contains(hash) || English.CALENDAR.contains(hash))) {
        break;
      }
      if (MEDIA.contains(hash)) {
        found = i;
      }
    }
    return found;
  }

  /** "a statement on its website", "an interview with CNN": one more phrase, unless it is a day. */
  private int extended(int head, int end) {
    int i = head + 1;
    if (i + 1 >= end || !AFTER_MEDIUM.contains(tokens.hash(i))) {
      return head;
    }
    int last = i + 1;
    if (English.CALENDAR.contains(tokens.hash(last)) || !tokens.isWord(last)) {
      return head;
    }
    while (last + 1 < Math.min(end, i + LONGEST)
        && tokens.isWord(last + 1)
        && reading.document.quoted(last + 1) < 0
        && !English.PREPOSITIONS.contains(tokens.hash(last + 1))
        && !English.CALENDAR.contains(tokens.hash(last + 1))) {
      last++;
    }
    return last;
  }
}
