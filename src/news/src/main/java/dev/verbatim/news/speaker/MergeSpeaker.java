package dev.verbatim.news.speaker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Which speaker another is to become.
 *
 * @param into its id
 */
public record MergeSpeaker(
    @NotBlank(message = "must hold the id of a speaker")
        @Size(max = 100)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must hold the id of a speaker")
        String into) {}
