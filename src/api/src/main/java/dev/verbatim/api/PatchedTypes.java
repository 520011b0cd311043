package dev.verbatim.api;

import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.store.editing.ReviewQuote;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@link dev.verbatim.http.request.MergePatch} makes of JSON trees. No resource takes or gives
 * these types, so nothing else registers them for a native executable.
 */
@RegisterForReflection(
    targets = {AddArticle.class, ChangeSpeaker.class, ReviewQuote.class},
    registerFullHierarchy = true)
final class PatchedTypes {

  private PatchedTypes() {}
}
