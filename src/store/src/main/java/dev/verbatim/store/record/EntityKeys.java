package dev.verbatim.store.record;

import dev.verbatim.platform.projection.Entity;
import java.util.Optional;

/** Which article or speaker an item of the record belongs to, for those who follow its stream. */
public final class EntityKeys {

  private EntityKeys() {}

  /** The article or speaker that has changed when the item with this key has. */
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
}
