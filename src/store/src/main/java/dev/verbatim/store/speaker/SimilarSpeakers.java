package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.Likeness;
import dev.verbatim.news.speaker.SimilarSpeaker;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.value.NameWords;
import dev.verbatim.store.views.NameSearch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds speakers who may be the same as another, in the lists by word. It reads some of those who
 * share the last word of a name, and with it the initial, or a URI.
 */
@Singleton
public class SimilarSpeakers {

  /** Names whose last words are looked up: more would cost more than an answer is worth. */
  private static final int MOST_WORDS = 3;

  private static final int MOST_URIS = 2;

  private static final Comparator<SimilarSpeaker> LIKELIEST =
      Comparator.comparingInt((SimilarSpeaker similar) -> similar.likeness().weight())
          .thenComparingInt(similar -> similar.speaker().quoteCount())
          .reversed()
          .thenComparing(similar -> similar.speaker().id());

  private final NameSearch names;

  @Inject
  public SimilarSpeakers(NameSearch names) {
    this.names = names;
  }

  /**
   * Those who may be the same as a speaker, the likeliest first.
   *
   * @param most how many at most
   */
  public List<SimilarSpeaker> to(Speaker speaker, int most) {
    Map<String, Speaker> candidates = new LinkedHashMap<>();
    speaker.sameAs().stream().limit(MOST_URIS).forEach(uri -> add(candidates, names.sameAs(uri)));
    lookUps(speaker).forEach(word -> add(candidates, names.named(word.last(), word.initial())));
    candidates.remove(speaker.id());
    return candidates.values().stream()
        .map(each -> new SimilarSpeaker(each, Likeness.of(speaker.profile(), each.profile())))
        .filter(similar -> similar.likeness().isLikely())
        .sorted(LIKELIEST)
        .limit(most)
        .toList();
  }

  /**
   * A word to look up.
   *
   * @param last the last word of a name
   * @param initial that of the first
   */
  private record LookUp(String last, String initial) {}

  private static List<LookUp> lookUps(Speaker speaker) {
    return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
        .map(NameWords::of)
        .filter(words -> !words.isEmpty())
        .flatMap(
            words ->
                Stream.concat(
                    Stream.of(lookUp(words.get(words.size() - 1), words.get(0))),
                    words.size() < 3 ? Stream.empty() : Stream.of(abbreviation(words))))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static LookUp abbreviation(List<String> words) {
    String letters =
        words.stream().map(word -> NameWords.first(word, 1)).collect(Collectors.joining());
    return lookUp(letters, letters);
  }

  private static LookUp lookUp(String last, String first) {
    return new LookUp(last, NameWords.first(first, 1));
  }

  private static void add(Map<String, Speaker> candidates, Collection<Speaker> found) {
    found.forEach(each -> candidates.putIfAbsent(each.id(), each));
  }
}
