package dev.verbatim.store.record;

import dev.verbatim.platform.projection.Entity;
import java.util.Optional;

/** Which article or speaker an item of a table belongs to, for those who follow the streams. */
public final class StreamKeys {

  /** The sort key of what there is of an article's view, which every projection of it writes. */
  private static final String MANIFEST = "VIEW";

  private StreamKeys() {}

  /** The article or speaker that has changed when this item of the record has. */
  public static Optional<Entity> ofRecord(String pk, String sk) {
    if (ArticleKeys.isArticle(pk)) {
      // The summary is written whenever anything of the article is.
      return sk.equals(ArticleKeys.SUMMARY)
          ? Optional.of(Entity.article(ArticleKeys.articleId(pk)))
          : Optional.empty();
    }
    return DecisionItem.isSpeaker(pk)
        ? Optional.of(Entity.speaker(DecisionItem.speakerId(pk)))
        : Optional.empty();
  }

  /** The article or speaker whose view has changed when this item of the views has. */
  public static Optional<Entity> ofViews(String pk, String sk) {
    if (ArticleKeys.isArticle(pk)) {
      return sk.equals(MANIFEST)
          ? Optional.of(Entity.article(ArticleKeys.articleId(pk)))
          : Optional.empty();
    }
    return DecisionItem.isSpeaker(pk)
            && sk.equals(DecisionItem.key(DecisionItem.speakerId(pk)).sk())
        ? Optional.of(Entity.speaker(DecisionItem.speakerId(pk)))
        : Optional.empty();
  }
}
