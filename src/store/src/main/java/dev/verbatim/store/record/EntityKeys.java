package dev.verbatim.store.record;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.table.Key;
import java.util.Optional;

/** Which article or speaker an item of a table belongs to, for those who follow the streams. */
public final class EntityKeys {

  /** The sort key of what there is of an article's view, which every projection of it writes. */
  private static final String MANIFEST = "VIEW";

  private EntityKeys() {}

  /** The article or speaker that has changed when this item of the record has. */
  public static Optional<Entity> ofRecord(Key key) {
    if (ArticleKeys.isArticle(key.pk())) {
      // The summary is written whenever anything of the article is.
      return key.sk().equals(ArticleKeys.SUMMARY)
          ? Optional.of(Entity.article(ArticleKeys.articleId(key.pk())))
          : Optional.empty();
    }
    return DecisionItem.isSpeaker(key.pk())
        ? Optional.of(Entity.speaker(DecisionItem.speakerId(key.pk())))
        : Optional.empty();
  }

  /** The same, of the item with this key. */
  public static Optional<Entity> ofRecord(String pk, String sk) {
    return ofRecord(new Key(pk, sk));
  }

  /** The article or speaker whose view has changed when this item of the views has. */
  public static Optional<Entity> ofViews(Key key) {
    if (ArticleKeys.isArticle(key.pk())) {
      return key.sk().equals(MANIFEST)
          ? Optional.of(Entity.article(ArticleKeys.articleId(key.pk())))
          : Optional.empty();
    }
    return DecisionItem.isSpeaker(key.pk())
            && key.sk().equals(DecisionItem.key(DecisionItem.speakerId(key.pk())).sk())
        ? Optional.of(Entity.speaker(DecisionItem.speakerId(key.pk())))
        : Optional.empty();
  }

  /** The same, of the item with this key. */
  public static Optional<Entity> ofViews(String pk, String sk) {
    return ofViews(new Key(pk, sk));
  }
}
