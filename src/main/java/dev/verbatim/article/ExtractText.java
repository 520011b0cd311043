package dev.verbatim.article;

import dev.verbatim.platform.DateOrInstant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text whose quotations are wanted.
 *
 * @param text the text; a leading line as of a news wire is read as one
 * @param published when it was published, against which "on Sunday" is resolved; wins over the text
 * @param publisher the publisher's name; wins over the text
 * @param indirect whether speech reported without marks is wanted too
 * @param explain whether each quotation shall say why it has its speaker
 */
@Schema(description = "A text whose quotations are wanted")
public record ExtractText(
    @Schema(examples = "\u201cThe tide will not wait,\u201d said Ingrid Halvane on Sunday.")
        @NotBlank(message = "must hold a text")
        @Size(max = AddArticle.LONGEST_BODY)
        String text,
    @Schema(ref = "DateOrInstant") DateOrInstant published,
    @Schema(examples = "Harbor Post") @Size(max = 200) String publisher,
    @Schema(defaultValue = "false", description = "Also speech reported without marks")
        boolean indirect,
    @Schema(defaultValue = "false", description = "Why each quotation has its speaker")
        boolean explain) {

  AddArticle article() {
    WireText wire = WireText.read(text, false);
    return new AddArticle(
        wire.headline(),
        wire.body(),
        publisher == null ? wire.publisher() : publisher,
        published == null ? wire.published() : published,
        null,
        null,
        null,
        null,
        null);
  }
}
