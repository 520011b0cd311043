package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.value.NameWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why two speakers may be the same one.
 *
 * @param reasons the weightiest first; none where nothing speaks for it
 */
public record Likeness(List<Reason> reasons) {

  /** Letters that are enough for the short form of a given name, as in "Alex". */
  private static final int SHORT_FORM = 3;

  /** Names of a speaker that are compared. */
  private static final int MOST_NAMES = 20;

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /** What speaks for it, the weightiest first. */
  public enum Kind {
    SAME_URI("same-uri", 100),
    SAME_NAME("same-name", 60),
    SAME_ALIAS("same-alias", 50),
    ABBREVIATION("abbreviation", 40),
    INITIALS("initials", 35),
    SHORT_FORM("short-form", 30),
    PART_OF_NAME("part-of-name", 25),
    SAME_DESCRIPTION("same-description", 15);

    private final String code;
    private final int weight;

    Kind(String code, int weight) {
      this.code = code;
      this.weight = weight;
    }

    /** The name of the kind for clients. */
    public String code() {
      return code;
    }
  }

  /**
   * A reason.
   *
   * @param detail the same in words
   */
  public record Reason(Kind kind, String detail) {}

  /** How much speaks for it; only the order is meaningful. */
  public int weight() {
    return reasons.stream().mapToInt(reason -> reason.kind().weight).sum();
  }

  /** Whether more than a description speaks for it. */
  public boolean isLikely() {
    return reasons.stream().anyMatch(reason -> reason.kind() != Kind.SAME_DESCRIPTION);
  }

  /** What speaks for two speakers being the same one. */
  public static Likeness of(SpeakerProfile one, SpeakerProfile other) {
    List<Reason> reasons = new ArrayList<>();
    one.sameAs().stream()
        .filter(other.sameAs()::contains)
        .findFirst()
        .ifPresent(uri -> reasons.add(new Reason(Kind.SAME_URI, "Both are " + uri + ".")));
    boolean otherKinds =
        one.kind() != SourceKind.UNKNOWN
            && other.kind() != SourceKind.UNKNOWN
            && one.kind() != other.kind();
    if (reasons.isEmpty() && otherKinds) {
      return new Likeness(List.of());
    }
    byName(one, other).ifPresent(reasons::add);
    String description = one.description();
    if (description != null
        && other.description() != null
        && new HashSet<>(NameWords.of(description))
            .equals(new HashSet<>(NameWords.of(other.description())))) {
      reasons.add(
          new Reason(Kind.SAME_DESCRIPTION, "Both are described as “" + description + "”."));
    }
    return new Likeness(reasons);
  }

  private static Optional<Reason> byName(SpeakerProfile one, SpeakerProfile other) {
    Reason best = null;
    for (String name : names(one)) {
      for (String otherName : names(other)) {
        Kind kind = kind(name, otherName, name.equals(one.name()), otherName.equals(other.name()));
        if (kind != null && (best == null || kind.weight > best.kind().weight)) {
          best = new Reason(kind, detail(kind, name, otherName));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Kind kind(String name, String other, boolean own, boolean otherOwn) {
    List<String> words = NameWords.of(name);
    List<String> others = NameWords.of(other);
    if (words.isEmpty() || others.isEmpty()) {
      return null;
    } else if (words.equals(others)) {
      return own && otherOwn ? Kind.SAME_NAME : Kind.SAME_ALIAS;
    } else if (isAbbreviation(words, others) || isAbbreviation(others, words)) {
      return Kind.ABBREVIATION;
    }
    return byWords(words, others);
  }

  /** What speaks for two names that end with the same word. */
  private static Kind byWords(List<String> words, List<String> others) {
    List<String> fewer = words.size() <= others.size() ? words : others;
    List<String> more = fewer == words ? others : words;
    if (!last(fewer).equals(last(more))) {
      return null;
    }
    boolean initials = false;
    boolean shortForm = false;
    int place = 0;
    for (String word : fewer) {
      while (place < more.size() && !fits(word, more.get(place))) {
        place++;
      }
      if (place == more.size()) {
        return null;
      }
      String fitting = more.get(place++);
      if (!word.equals(fitting)) {
        initials |= Math.min(word.length(), fitting.length()) < SHORT_FORM;
        shortForm = true;
      }
    }
    return initials ? Kind.INITIALS : shortForm ? Kind.SHORT_FORM : Kind.PART_OF_NAME;
  }

  /** Whether two given names may be the same: an initial, or a short form such as "Alex". */
  private static boolean fits(String word, String other) {
    String shorter = word.length() <= other.length() ? word : other;
    String longer = shorter.equals(word) ? other : word;
    return longer.startsWith(shorter) && (shorter.length() != 2 || longer.length() == 2);
  }

  private static boolean isAbbreviation(List<String> abbreviation, List<String> words) {
    return abbreviation.size() == 1
        && words.size() > 1
        && abbreviation
            .get(0)
            .equals(
                words.stream().map(word -> NameWords.first(word, 1)).collect(Collectors.joining()));
  }

  private static String detail(Kind kind, String name, String other) {
    return switch (kind) {
      case SAME_NAME -> "Both have the name %s.".formatted(name);
      case SAME_ALIAS -> "Both go by the name %s.".formatted(name);
      case ABBREVIATION -> "%s and %s: one abbreviates the other.".formatted(name, other);
      case INITIALS -> "%s and %s: the initials fit.".formatted(name, other);
      case SHORT_FORM -> "%s and %s: one may be a short form.".formatted(name, other);
      default -> "%s and %s: one is part of the other.".formatted(name, other);
    };
  }

  private static Set<String> names(SpeakerProfile profile) {
    return Stream.concat(Stream.of(profile.name()), profile.aliases().stream())
        .limit(MOST_NAMES)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
