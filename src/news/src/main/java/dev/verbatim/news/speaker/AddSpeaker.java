package dev.verbatim.news.speaker;

import dev.verbatim.news.text.OneLine;
import dev.verbatim.platform.validation.Name;
import dev.verbatim.platform.validation.PlainText;
import dev.verbatim.platform.validation.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A speaker of its own, whoever else has the name.
 *
 * @param name the name
 * @param description what it is in a few words, or null; articles that describe somebody of the
 *     name so mean this one
 * @param kind what it is; {@code unknown} unless it is given
 * @param sameAs URIs of the same one elsewhere
 */
public record AddSpeaker(
    @NotBlank(message = ChangeSpeaker.NO_NAME) @Name @Size(max = ChangeSpeaker.LONGEST_NAME)
        String name,
    @PlainText @Size(max = ChangeSpeaker.LONGEST_DESCRIPTION) String description,
    @Pattern(regexp = ChangeSpeaker.ALL_KINDS, message = ChangeSpeaker.KINDS) String kind,
    @Size(max = ChangeSpeaker.MOST_SAME_AS, message = "must be at most {max}")
        List<@NotBlank @WebAddress @Size(max = ChangeSpeaker.LONGEST_URI) String> sameAs) {

  public AddSpeaker {
    name = OneLine.of(name);
    description = OneLine.of(description);
    kind = kind == null ? "unknown" : kind;
    sameAs = sameAs == null ? List.of() : sameAs.stream().map(WebAddress.Canonical::ascii).toList();
  }

  /** Who it is; call it once all of it is valid. */
  public SpeakerProfile profile() {
    return SpeakerProfile.of(new ChangeSpeaker(name, kind, description, List.of(), sameAs));
  }
}
