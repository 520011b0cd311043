package dev.verbatim.store;

import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.table.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void smoke() {
    software.amazon.awssdk.services.dynamodb.DynamoDbClient client = LocalTable.client();
    long t = System.nanoTime();
    DynamoDb table = null;
    client = new MemoryDynamoDb();
    table = new DynamoDb(client, "record", "views");
    System.out.println("tables " + (System.nanoTime() - t) / 1_000_000);
    ChangeLog log = new ChangeLog(table);
    Store store = Store.on(table.with(log.on(client)));
    for (int i = 0; i < 8; i++) {
      t = System.nanoTime();
      var a =
          Newsroom.article(
              "Harbor Post",
              "2026-03-0" + (i + 2),
              "http://a.b/c" + i,
              List.of("Ferries"),
              List.of("Ada Kell", "Ada Kell", "a pilot", "Bram Odukoy"));
      store.records().add(a);
      System.out.println("add " + (System.nanoTime() - t) / 1_000_000);
      t = System.nanoTime();
      store.project(log);
      System.out.println("project " + (System.nanoTime() - t) / 1_000_000);
    }
    System.out.println(store.views().quarantined());
    System.out.println(store.articles().list(ArticleFilter.ANY, 10, null));
    System.out.println(store.quotes().list(QuoteFilter.ANY, 10, null).items().size());
    System.out.println(
        store.quotes().list(QuoteFilter.bySpeaker("ada-kell"), 10, null).items().size());
    System.out.println(store.speakers().list(SpeakerFilter.ANY, 10, null).items());
    System.out.println(store.publishers().list(10, null).items());
    store.views().forEachTargetPage(p -> System.out.println(store.views().differences(p)));
    t = System.nanoTime();

    System.out.println("drop " + (System.nanoTime() - t) / 1_000_000);
  }
}
