package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.database.SearchUnavailable;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which articles and speakers the rows say are there. */
public final class RowKeys {

  private static final int PAGE = 500;

  private static final String VERSIONS =
      """
      select 'ARTICLE', id, version from article where id = any(cast(:articles as text[]))
      union all
      select 'SPEAKER', id, version from speaker where id = any(cast(:speakers as text[]))
      """;

  private RowKeys() {}

  /**
   * Shows those of all rows that hold something, and of the quarantine, a page at a time.
   *
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public static void forEachPage(Consumer<List<Entity>> pages) {
    walk(pages, "select id from article where gone_at is null and", "id", Entity::article);
    walk(pages, "select id from speaker where gone_at is null and", "id", Entity::speaker);
    walk(pages, "select entity from quarantine where", "entity", Entity::parse);
  }

  /**
   * The versions that the rows of these have now, before what is to be written is read.
   *
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public static SeenVersions versions(Collection<Entity> entities) {
    return InTransaction.call(
        () -> {
          Map<Entity, Long> versions = new HashMap<>();
          for (Object row :
              Panache.getEntityManager()
                  .createNativeQuery(VERSIONS, Object[].class)
                  .setParameter("articles", ids(entities, Entity.Kind.ARTICLE))
                  .setParameter("speakers", ids(entities, Entity.Kind.SPEAKER))
                  .getResultList()) {
            Object[] columns = (Object[]) row;
            versions.put(
                new Entity(Entity.Kind.valueOf((String) columns[0]), (String) columns[1]),
                ((Number) columns[2]).longValue());
          }
          return new SeenVersions(versions);
        });
  }

  /**
   * Forgets rows that have held nothing since before then.
   *
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public static void forget(Instant before) {
    for (String table : List.of("article", "speaker")) {
      InTransaction.call(
          () ->
              Panache.getEntityManager()
                  .createNativeQuery("delete from " + table + " where gone_at < :before")
                  .setParameter("before", before)
                  .executeUpdate());
    }
  }

  private static String[] ids(Collection<Entity> entities, Entity.Kind kind) {
    return EntityRows.ids(entities, kind).toArray(String[]::new);
  }

  private static void walk(
      Consumer<List<Entity>> pages, String select, String key, Function<String, Entity> entity) {
    String sql = select + " %1$s > :after order by %1$s limit %2$d".formatted(key, PAGE);
    String after = "";
    List<String> page;
    do {
      page = page(sql, after);
      if (!page.isEmpty()) {
        after = page.get(page.size() - 1);
        pages.accept(page.stream().map(entity).toList());
      }
    } while (page.size() == PAGE);
  }

  @SuppressWarnings("unchecked")
  private static List<String> page(String sql, String after) {
    return InTransaction.call(
        () ->
            Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter("after", after)
                .getResultList());
  }
}
