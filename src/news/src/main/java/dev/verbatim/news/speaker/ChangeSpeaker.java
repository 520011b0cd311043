package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.text.OneLine;
import dev.verbatim.platform.validation.Name;
import dev.verbatim.platform.validation.PlainText;
import dev.verbatim.platform.validation.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * What an editor can say of a speaker.
 *
 * @param name the name
 * @param kind what it is
 * @param description what it is in a few words, or null
 * @param aliases other names it goes by, each once; articles that use one mean this speaker
 * @param sameAs URIs of the same one elsewhere, Wikidata first
 */
public record ChangeSpeaker(
    @NotBlank(message = NO_NAME) @Name @Size(max = LONGEST_NAME) String name,
    @NotNull(message = KINDS) @Pattern(regexp = ALL_KINDS, message = KINDS) String kind,
    @PlainText @Size(max = LONGEST_DESCRIPTION) String description,
    @Size(max = SpeakerProfile.MOST_ALIASES, message = "must be at most {max}")
        List<@NotBlank @Name @Size(max = LONGEST_NAME) String> aliases,
    @Size(max = MOST_SAME_AS, message = "must be at most {max}")
        List<@NotBlank @WebAddress @Size(max = LONGEST_URI) String> sameAs) {

  /** URIs that a speaker has at most. */
  static final int MOST_SAME_AS = 20;

  /** Characters of a name, at most. */
  static final int LONGEST_NAME = 200;

  /** Characters of a URI, at most. */
  public static final int LONGEST_URI = 500;

  /** Characters of a description, at most. */
  static final int LONGEST_DESCRIPTION = 500;

  static final String NO_NAME = "must hold a name";
  static final String ALL_KINDS = "person|organization|place|group|unknown";
  static final String KINDS = "must be one of person, organization, place, group, unknown";

  private static final String WIKIDATA = ".wikidata.org/";

  public ChangeSpeaker {
    name = OneLine.of(name);
    description = emptyToNull(OneLine.of(description));
    aliases = aliases == null ? List.of() : aliases.stream().map(OneLine::of).distinct().toList();
    sameAs =
        sameAs == null
            ? List.of()
            : sameAs.stream()
                .map(WebAddress.Canonical::ascii)
                .distinct()
                .sorted((a, b) -> Boolean.compare(isWikidata(b), isWikidata(a)))
                .toList();
  }

  /** What can be changed of a speaker, as it is now. */
  public static ChangeSpeaker of(Speaker speaker) {
    return new ChangeSpeaker(
        speaker.name(),
        speaker.kind().name().toLowerCase(Locale.ROOT),
        speaker.description(),
        speaker.aliases(),
        speaker.sameAs());
  }

  /** What it is; call it once the kind is valid. */
  SourceKind sourceKind() {
    return SourceKind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static boolean isWikidata(String uri) {
    return uri != null && uri.contains(WIKIDATA);
  }
}
