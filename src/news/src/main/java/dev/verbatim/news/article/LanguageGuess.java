package dev.verbatim.news.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a news text by its commonest words; a text that is short, mixed or in
 * another language than these is left untold.
 */
public final class LanguageGuess {

  private static final Map<String, Set<String>> COMMON_WORDS =
      Map.of(
          "en",
              words("the of and to in that is was for it with as his on be at by had not are but"),
          "de",
              words(
                  "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als"),
          "fr",
              words("de la le et les des en un du une que est pour qui dans par pas au sur ne se"),
          "es", words("de la que el en y los se del las un por con una su para es al lo como más"),
          "it", words("di che il la e in un è per una del non sono della si con le da gli dei"),
          "pt", words("de que o e do da em um para com não uma os no se na por mais as dos foi"),
          "nl",
              words("de en van het een in is dat op te zijn met voor niet aan er om ook als bij"));

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final int LOOKED_AT = 4000;
  private static final int LEAST_HITS = 4;
  private static final double LEAST_SHARE = 0.12;

  private LanguageGuess() {}

  /** The language's tag, or null when it cannot be told. */
  public static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    List<String> words = List.of(NO_LETTER.split(start.toLowerCase(Locale.ROOT)));
    List<Map.Entry<String, Long>> ranked =
        COMMON_WORDS.entrySet().stream()
            .map(
                language ->
                    Map.entry(
                        language.getKey(),
                        words.stream().filter(language.getValue()::contains).count()))
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    long best = ranked.get(0).getValue();
    long second = ranked.get(1).getValue();
    boolean clear = best >= LEAST_HITS && best >= LEAST_SHARE * words.size() && best > second * 1.3;
    return clear ? ranked.get(0).getKey() : null;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
