package dev.verbatim.api.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.http.request.MergePatch;
import dev.verbatim.http.response.EntityTags;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.store.editing.Editor;
import dev.verbatim.store.editing.ReviewQuote;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Set;

/** What an editor sends of a quotation, as a patch of what can be said of it. */
@Singleton
final class Reviews {

  /** What of a quotation follows from its article, and from who reviews it. */
  private static final Set<String> FIXED =
      Set.of(
          "id",
          "articleId",
          "version",
          "createdAt",
          "updatedAt",
          "etag",
          "article",
          "text",
          "segments",
          "selector",
          "mention",
          "cue",
          "nested",
          "context",
          "via",
          "confidence",
          "reviewedBy",
          "reviewedAt");

  private final Editor editor;
  private final MergePatch patches;

  @Inject
  Reviews(Editor editor, MergePatch patches) {
    this.editor = editor;
    this.patches = patches;
  }

  /**
   * Reviews a quotation.
   *
   * @param ifMatch the values of {@code If-Match}; null or empty when it was not sent
   * @param by the editor, as the token names it
   * @return the quotation after that
   */
  Quote review(String id, List<String> ifMatch, JsonNode patch, String by) {
    return editor.review(
        id,
        quote -> EntityTags.require(ifMatch, tag(quote)),
        quote ->
            patches.patched(
                ReviewQuote.of(quote), ReviewQuote.class, QuoteView.of(quote), FIXED, patch),
        by);
  }

  /** Rejects a quotation. */
  void reject(String id, List<String> ifMatch, String by) {
    editor.reject(id, quote -> EntityTags.require(ifMatch, tag(quote)), by);
  }

  static EntityTag tag(Quote quote) {
    return new EntityTag(quote.tag());
  }
}
