package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Entity.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows that there are of some articles and speakers, within the caller's transaction. */
final class EntityRows {

  private EntityRows() {}

  /** The rows themselves; those of quotations are {@link #quotes}. */
  static Map<Entity, EntityRow> of(Collection<Entity> entities) {
    Map<Entity, EntityRow> rows = new HashMap<>();
    List<String> articles = ids(entities, Kind.ARTICLE);
    if (!articles.isEmpty()) {
      ArticleRow.<ArticleRow>list("id in ?1", articles)
          .forEach(row -> rows.put(Entity.article(row.id), row));
    }
    List<String> speakers = ids(entities, Kind.SPEAKER);
    if (!speakers.isEmpty()) {
      SpeakerRow.<SpeakerRow>list("id in ?1", speakers)
          .forEach(row -> rows.put(Entity.speaker(row.id), row));
    }
    return rows;
  }

  /** The rows of the quotations of these articles, by article and then by their own ids. */
  static Map<String, Map<String, QuoteRow>> quotes(Collection<Entity> entities) {
    List<String> articles = ids(entities, Kind.ARTICLE);
    if (articles.isEmpty()) {
      return Map.of();
    }
    return QuoteRow.<QuoteRow>list("articleId in ?1", articles).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.articleId, Collectors.toMap(row -> row.id, row -> row)));
  }

  /** A row of that kind that holds nothing. */
  static EntityRow empty(Entity entity) {
    EntityRow row = entity.kind() == Kind.ARTICLE ? new ArticleRow() : new SpeakerRow();
    row.id = entity.id();
    return row;
  }

  static List<String> ids(Collection<Entity> entities, Kind kind) {
    return entities.stream().filter(one -> one.kind() == kind).map(Entity::id).toList();
  }
}
