package dev.verbatim.store.views;

import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.platform.value.NameWords;
import dev.verbatim.store.table.Key;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists by which speakers are found by a word, the most quoted first, as a function of what is
 * shown of a speaker.
 *
 * <p>Counts change all the time, so lists go by their order of magnitude ({@link #rank}): 3, 10,
 * 30, 100 and so on. One who is quoted less often is once under each word, in the order of the
 * words: new names are many, and cost little. From ten quotations on, a speaker is under each
 * beginning of each word, the most quoted first. These items change when the rank does, and on each
 * new day on which the speaker is quoted: not with every article.
 */
final class NameLists {

  /** Words by which a speaker is found, its own before those of its aliases. */
  static final int MOST_WORDS = 150;

  /** Lists by rank are kept for beginnings of words up to this length, in code points. */
  static final int LONGEST_BEGINNING = 12;

  /** Lists in the order of words: of those who are quoted at least three times, and of others. */
  static final List<Integer> LOW_RANKS = List.of(1, 0);

  /** What lists in the order of words begin with. */
  static final String BY_WORD = "WORD#";

  /** The rank of those who are quoted so often that their lists go by rank. */
  private static final int LEAST_RANKED = 2;

  /** What an item holds of a speaker, in characters, so that it is no larger than a write unit. */
  private static final int LARGEST = 600;

  private static final int DIGEST = 24;
  private static final int LONGEST_NAME = 60;

  private NameLists() {}

  /** 0 below 3, 1 below 10, 2 below 30, 3 below 100, and so on. */
  static int rank(int quotes) {
    int rank = 0;
    long next = 3;
    while (quotes >= next) {
      rank++;
      next = rank % 2 == 0 ? next / 10 * 30 : next / 3 * 10;
    }
    return rank;
  }

  /** All words by which a speaker is found, each once. */
  static Set<String> words(SpeakerProfile profile) {
    return Stream.concat(Stream.of(profile.name()), profile.aliases().stream())
        .flatMap(name -> NameWords.of(name).stream())
        .distinct()
        .limit(MOST_WORDS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The list, in the order of words, of those who have a word that begins with this character. */
  static String byWord(int lowRank, String word) {
    return "%s%d#%s".formatted(BY_WORD, lowRank, NameWords.first(word, 1));
  }

  /** The list of those who have a word that begins so, the most quoted first. */
  static String byRank(String beginning) {
    return "RANK#" + NameWords.first(beginning, LONGEST_BEGINNING);
  }

  /** Whether all who are in the list by rank of this beginning of a word have it. */
  static boolean isWholeBeginning(String beginning) {
    return NameWords.first(beginning, LONGEST_BEGINNING).equals(beginning);
  }

  /** The list of those who are the same as what a URI means. */
  static String bySameAs(String uri) {
    return "SAME#" + digest(uri);
  }

  /** Where a word is in a list by word. */
  static String place(String word, String id) {
    return word + "#" + id;
  }

  /** The items of a speaker, by key; none where it is not shown. */
  static Map<Key, NameItem> of(SpeakerItem item) {
    Map<Key, NameItem> items = new LinkedHashMap<>();
    if (!item.isShown()) {
      return items;
    }
    Speaker speaker = item.speaker();
    Speaker shown = isLarge(item.profile()) ? null : listed(speaker);
    int rank = rank(speaker.quoteCount());
    for (String word : words(item.profile())) {
      if (rank < LEAST_RANKED) {
        add(
            items,
            new NameItem(item.id(), word, byWord(rank, word), place(word, item.id()), shown));
      } else {
        String place =
            "%02d#%s#%s"
                .formatted(
                    99 - rank,
                    NameWords.first(NameKey.fold(speaker.name()), LONGEST_NAME),
                    item.id());
        for (int length = 1; length <= LONGEST_BEGINNING; length++) {
          String beginning = NameWords.first(word, length);
          add(items, new NameItem(item.id(), "<" + beginning, byRank(beginning), place, shown));
        }
      }
    }
    for (String uri : item.profile().sameAs()) {
      add(items, new NameItem(item.id(), "=" + digest(uri), bySameAs(uri), item.id(), shown));
    }
    return items;
  }

  /** Whether an item that is there may stay as it is where another is wanted. */
  static boolean mayStay(NameItem is, NameItem wanted) {
    if (is == null || wanted.speaker() == null || is.speaker() == null) {
      return wanted.equals(is);
    }
    boolean isRanked = rank(wanted.speaker().quoteCount()) >= LEAST_RANKED;
    Speaker counted = is.speaker().counting(wanted.speaker().counts());
    return isRanked
            && rank(is.speaker().quoteCount()) == rank(wanted.speaker().quoteCount())
            && wanted.equals(new NameItem(is.id(), is.found(), is.list(), is.place(), counted))
        || wanted.equals(is);
  }

  private static void add(Map<Key, NameItem> items, NameItem item) {
    items.putIfAbsent(item.key(), item);
  }

  /** What is not kept with a name must not make it another. */
  private static Speaker listed(Speaker speaker) {
    return speaker.counting(new QuoteCounts(speaker.quoteCount(), 0)).asOf(null);
  }

  private static boolean isLarge(SpeakerProfile profile) {
    return Stream.of(
                Stream.of(profile.name()),
                Stream.ofNullable(profile.description()),
                profile.aliases().stream(),
                profile.sameAs().stream())
            .flatMap(all -> all)
            .mapToInt(String::length)
            .sum()
        > LARGEST;
  }

  private static String digest(String uri) {
    return Ids.of(DIGEST, uri);
  }
}
