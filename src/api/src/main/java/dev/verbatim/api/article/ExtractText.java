package dev.verbatim.api.article;

import dev.verbatim.news.article.AddArticle;
import dev.verbatim.platform.validation.LanguageTag;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.ingestion.WireText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text whose quotations are wanted.
 *
 * @param text the text; a leading line as of a news wire is read as one
 * @param published when it was published, against which "on Sunday" is resolved; wins over the text
 * @param publisher the publisher's name; wins over the text
 * @param language its language, a BCP 47 tag; recognised when it is not given
 * @param indirect whether speech reported without marks is wanted too
 * @param explain whether each quotation shall say why it has its speaker
 */
public record ExtractText(
    @NotBlank(message = "must hold a text") @Size(max = AddArticle.LONGEST_BODY) String text,
    DateOrInstant published,
    @Size(max = 200) String publisher,
    @LanguageTag String language,
    boolean indirect,
    boolean explain) {

  AddArticle article() {
    WireText wire = WireText.read(text, false);
    return AddArticle.builder(wire.body())
        .headline(wire.headline())
        .publisher(publisher == null ? wire.publisher() : publisher)
        .published(published == null ? wire.published() : published)
        .byline(wire.byline())
        .language(language)
        .notices(wire.notices())
        .build();
  }
}
