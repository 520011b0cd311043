package dev.verbatim.store.editing;

import dev.verbatim.news.text.OneLine;
import dev.verbatim.platform.validation.Name;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whose words they are, as an editor says it: by id, or by name where there is no such speaker yet.
 *
 * @param id the id of a speaker, or null
 * @param name a name, or null
 */
public record NamedSpeaker(
    @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]+", message = "must be the id of a speaker")
        String id,
    @Name
        @Size(max = 200)
        @Pattern(
            regexp = "[\\s\\S]*\\S[\\s\\S]*",
            message = "must hold a name; leave it out instead")
        String name) {

  public NamedSpeaker {
    name = OneLine.of(name);
  }
}
