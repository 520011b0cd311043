package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
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
    @NotBlank(message = "must hold a name") @PlainText @Size(max = 200) String name,
    @NotNull(message = KINDS)
        @Pattern(regexp = "person|organization|place|group|unknown", message = KINDS)
        String kind,
    @PlainText @Size(max = 500) String description,
    @Size(max = SpeakerProfile.MOST_ALIASES, message = "must be at most {max}")
        List<@NotBlank @PlainText @Size(max = 200) String> aliases,
    @Size(max = MOST_SAME_AS, message = "must be at most {max}")
        List<@NotBlank @WebAddress @Size(max = 500) String> sameAs) {

  /** URIs that a speaker has at most. */
  static final int MOST_SAME_AS = 20;

  private static final String KINDS = "must be one of person, organization, place, group, unknown";

  private static final String WIKIDATA = ".wikidata.org/";

  public ChangeSpeaker {
    name = name == null ? null : name.strip();
    aliases =
        aliases == null
            ? List.of()
            : aliases.stream().map(ChangeSpeaker::stripped).distinct().toList();
    sameAs =
        sameAs == null
            ? List.of()
            : sameAs.stream()
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

  private static String stripped(String alias) {
    return alias == null ? null : alias.strip();
  }

  private static boolean isWikidata(String uri) {
    return uri != null && uri.contains(WIKIDATA);
  }
}
