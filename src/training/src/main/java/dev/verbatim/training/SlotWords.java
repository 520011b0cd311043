package dev.verbatim.training;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.WordFile;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.language.WordSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with slots, and words to fill them: an article's own, listed ones and made-up names.
 */
final class SlotWords {
  private static final Path FILE = Path.of("src/training/src/main/data/marked-words.txt");
  private static final Pattern WORD = Pattern.compile("(?<=[a-z,] )[a-z]{4,12}(?=[ ,.])");
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern MARKED = Pattern.compile("[\u201C\u201D\u2018\"`]|''|(?<!\\w)'");
  private static final int LONGEST_SENTENCE = 220;
  private static final int LONGEST_FRAGMENT = 45;
  private static final String[] SMALL = {"of", "the", "in", "and", "for", "to", "a", "with"};
  private static final String[] PRONOUNS = {
    "it", "they", "we", "he", "she", "you", "this", "that", "who", "not", "if", "or", "us"
  };
  private static final String[] FIRST = {
    "bre", "tol", "ka", "mi", "ser", "ol", "dra", "vel", "ni", "ro", "sha", "pe", "wil", "an", "ju"
  };
  private static final String[] LAST = {
    "mar", "nik", "den", "ra", "lo", "ven", "son", "ta", "berg", "din", "sey", "ko", "lan", "wick"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] MONTHS = {
    "January", "March", "April", "May", "June", "July", "August", "September", "October", "December"
  };
  private static final Map<String, List<String>> LISTS = lists();

  private static final WordSet FUNCTION_WORDS = Language.english().grammar.functionWords;

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> fragments = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  SlotWords(GoldArticle article, Random random) {
    this.random = random;
    Matcher matcher = WORD.matcher(article.text());
    while (matcher.find()) {
      if (!FUNCTION_WORDS.contains(WordHash.hash(matcher.group()))) {
        words.add(matcher.group());
      }
    }
    if (words.isEmpty()) {
      words.add("water");
    }
    for (GoldArticle.GoldQuote q : article.quotes()) {
      int markLength = q.isMarked() && article.text().startsWith("''", q.start()) ? 2 : 1;
      if (!q.isMarked() || q.end() - q.start() < 3 * markLength) {
        continue;
      }
      String inner = article.text().substring(q.start() + markLength, q.end() - markLength);
      if (MARKED.matcher(inner).find() || inner.indexOf('\n') >= 0) {
        continue;
      }
      if (q.type().equals("mixed") && inner.length() <= LONGEST_FRAGMENT) {
        fragments.add(inner.replaceFirst("[.,]$", ""));
      } else if (inner.length() <= LONGEST_SENTENCE && inner.matches("[A-Z].*[.,!?]")) {
        said.add(inner);
      }
    }
  }

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new HashMap<>();
    try {
      List<String> section = null;
      for (String line : Files.readAllLines(FILE)) {
        if (line.matches("\\[\\w+]")) {
          section = new ArrayList<>();
          lists.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isBlank() && line.charAt(0) != '#') {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WordFile naming = WordFile.read("en", "naming.txt");
    for (String section :
        List.of("naming", "calling", "works", "words", "signs", "named", "making")) {
      lists.put(section, naming.entries(section));
    }
    return lists;
  }

  /** A sentence with slots. */
  String sentence() {
    return pick(LISTS.get("sentences"));
  }

  /** What stands in a slot. */
  String fill(String slot) {
    return switch (slot) {
      case "Title" -> title();
      case "title" -> line();
      case "short" -> random.nextBoolean() ? line() : capital(fill("term"));
      case "PLACE" -> name().toUpperCase(Locale.ROOT);
      case "line" -> line() + (random.nextInt(4) == 0 ? "!" : ".");
      case "term" -> pick(words) + (random.nextBoolean() ? " " + pick(words) : "");
      case "word" -> pick(words);
      case "Word" -> random.nextBoolean() ? capital(pick(words)) : name();
      case "SHOUT" -> line().toUpperCase(Locale.ROOT);
      case "small" -> PRONOUNS[random.nextInt(PRONOUNS.length)];
      case "CAPS" -> line().replace(" ", "").toUpperCase(Locale.ROOT).substring(0, 4);
      case "first", "surname", "place" -> name();
      case "name" -> name() + " " + name();
      case "org" -> name() + " " + pick(LISTS.get("organisations"));
      case "role" -> pick(LISTS.get("roles"));
      case "he" -> random.nextBoolean() ? "he" : "she";
      case "him" -> random.nextBoolean() ? "him" : "her";
      case "the" -> random.nextBoolean() ? "the" : "a";
      case "day" -> DAYS[random.nextInt(DAYS.length)];
      case "month" -> MONTHS[random.nextInt(MONTHS.length)];
      case "number" -> String.valueOf(2 + random.nextInt(80));
      case "year" -> String.valueOf(1950 + random.nextInt(76));
      case "fragment" -> fragments.isEmpty() ? fill("term") : pick(fragments);
      case "sentence" -> said.isEmpty() ? line() + "." : pick(said);
      default -> filled(pick(LISTS.get(slot)));
    };
  }

  private String filled(String entry) {
    Matcher matcher = SLOT.matcher(entry);
    return matcher.replaceAll(m -> Matcher.quoteReplacement(fill(m.group(1))));
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String name() {
    String first = FIRST[random.nextInt(FIRST.length)];
    String middle = random.nextInt(3) == 0 ? LAST[random.nextInt(LAST.length)] : "";
    return capital(first + middle + LAST[random.nextInt(LAST.length)]);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Words as in the title of a work. */
  private String title() {
    StringBuilder title = new StringBuilder(random.nextInt(3) == 0 ? "The " : "");
    int count = 1 + random.nextInt(3);
    if (random.nextInt(12) == 0) {
      title.append(fill("number")).append(' ');
    }
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        title.append(' ');
        if (random.nextInt(3) == 0) {
          title.append(SMALL[random.nextInt(SMALL.length)]).append(' ');
        }
      }
      title.append(random.nextInt(6) == 0 ? name() : capital(pick(words)));
    }
    return title.toString();
  }

  /** Words as on a sign or in a headline. */
  private String line() {
    StringBuilder line = new StringBuilder(capital(pick(words)));
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      line.append(' ');
      if (random.nextInt(3) == 0) {
        line.append(SMALL[random.nextInt(SMALL.length)]).append(' ');
      }
      line.append(pick(words));
    }
    return line.toString();
  }
}
