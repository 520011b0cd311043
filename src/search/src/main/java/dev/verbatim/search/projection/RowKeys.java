package dev.verbatim.search.projection;

import dev.verbatim.news.article.ArticleItems;
import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Revision;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.projection.Change.Kind;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which items the rows say are there. */
@Singleton
public class RowKeys {

  private static final int PAGE = 500;

  /**
   * An item that a row was made of.
   *
   * @param revision which of its states
   */
  public record RowKey(Key key, Kind kind, Revision revision) {}

  /** Shows the items of all rows and quarantined states, a page at a time. */
  public void forEachPage(Consumer<List<RowKey>> pages) {
    String there = " where gone_at is null and";
    walk(
        pages,
        "select id, summary_revision, body_revision from article" + there,
        "id",
        RowKeys::article);
    walk(pages, "select item, revision, null from quote" + there, "item", RowKeys::quote);
    walk(pages, "select id, revision, null from speaker" + there, "id", RowKeys::speaker);
    walk(pages, "select item, revision, null from set_aside where", "item", RowKeys::quarantined);
  }

  /** Forgets rows without content whose items went before then. */
  public void forget(Instant before) {
    for (String table : List.of("article", "quote", "speaker")) {
      InTransaction.call(
          () ->
              Panache.getEntityManager()
                  .createNativeQuery("delete from " + table + " where gone_at < :before")
                  .setParameter("before", before)
                  .executeUpdate());
    }
  }

  private static void walk(
      Consumer<List<RowKey>> pages,
      String select,
      String id,
      Function<Object[], List<RowKey>> keys) {
    String[] after = {""};
    String sql = select + " %1$s > :after order by %1$s limit %2$d".formatted(id, PAGE);
    List<Object[]> page;
    do {
      page = page(sql, after[0]);
      List<RowKey> all = new ArrayList<>();
      page.forEach(row -> all.addAll(keys.apply(row)));
      if (!page.isEmpty()) {
        after[0] = (String) page.get(page.size() - 1)[0];
        pages.accept(all);
      }
    } while (page.size() == PAGE);
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> page(String sql, String after) {
    return InTransaction.call(
        () ->
            Panache.getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter("after", after)
                .getResultList());
  }

  private static List<RowKey> article(Object[] row) {
    List<RowKey> keys = new ArrayList<>();
    String pk = ArticleKeys.partition((String) row[0]);
    if (row[1] != null) {
      keys.add(
          new RowKey(
              new Key(pk, ArticleItems.SUMMARY), Kind.SUMMARY, Revision.parse((String) row[1])));
    }
    if (row[2] != null) {
      keys.add(
          new RowKey(new Key(pk, ArticleItems.BODY), Kind.BODY, Revision.parse((String) row[2])));
    }
    return keys;
  }

  private static List<RowKey> quote(Object[] row) {
    String[] item = ((String) row[0]).split("/", 2);
    return List.of(
        new RowKey(
            new Key(ArticleKeys.partition(item[0]), item[1]),
            Kind.QUOTATION,
            Revision.parse((String) row[1])));
  }

  private static List<RowKey> speaker(Object[] row) {
    return List.of(
        new RowKey(
            SpeakerItem.key((String) row[0]), Kind.SPEAKER, Revision.parse((String) row[1])));
  }

  private static List<RowKey> quarantined(Object[] row) {
    String[] item = ((String) row[0]).split("/", 2);
    Key key = new Key(item[0], item[1]);
    return List.of(
        new RowKey(key, DynamoRecord.kind(key).orElseThrow(), Revision.parse((String) row[1])));
  }
}
