package dev.verbatim.store.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A quotation that the machine has missed: where its words are, by {@code start} and {@code end} or
 * by {@code exact}, and whose they are. Blanks around the words do not count.
 *
 * @param start the first code point of the body
 * @param end one past the last code point
 * @param exact the words, with or without their marks
 * @param prefix the text right before them, where they occur more than once
 * @param suffix the text right after them
 * @param speaker whose words they are; null when the text does not say
 * @param type how they are reported; {@code direct} in marks and {@code indirect} without, unless
 *     it is given
 * @param saidOn the day on which they were said, or null
 */
public record AddQuote(
    @Min(value = 0, message = "must be 0 or more") Integer start,
    @Min(value = 1, message = "must be 1 or more") Integer end,
    @Size(min = 1, max = LONGEST, message = "must have 1 to {max} characters") String exact,
    @Size(max = LONGEST) String prefix,
    @Size(max = LONGEST) String suffix,
    @Valid NamedSpeaker speaker,
    @Pattern(regexp = "direct|mixed|indirect", message = "must be one of direct, mixed, indirect")
        String type,
    LocalDate saidOn) {

  /** Characters (UTF-16 units) that the words have at most. */
  static final int LONGEST = 20_000;
}
