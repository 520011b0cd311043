package dev.verbatim.store.views;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.paging.PageScan.Placed;
import dev.verbatim.store.record.ArticleKeys;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.ListQuery;
import dev.verbatim.store.table.ListQuery.Entry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * What has changed since a time, the oldest change first. Of several changes of the same, only the
 * last is told. Thread-safe.
 */
@Singleton
public class ChangeLists {

  /** Changes that are read together: as many items as one call gets. */
  private static final int TOGETHER = 100;

  private static final String AFTER = "after";

  /** The change of which only a part has been told, and up to where. */
  private static final String WITHIN = "within";

  private static final String PART = "part";

  private final Items<ChangeItem> changes;
  private final Items<Manifest> manifests;
  private final Items<ViewItem> items;
  private final Items<SpeakerItem> speakers;

  @Inject
  public ChangeLists(DynamoDb dynamoDb) {
    this.changes = dynamoDb.views(ChangeItem.SCHEMA);
    this.manifests = dynamoDb.views(Manifest.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
  }

  /**
   * Summaries of articles that were changed.
   *
   * @param since the first change that is told
   * @param until the first that is not
   * @param most how many are read at most
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Changed<Article>> articles(
      Instant since, Instant until, int most, Map<String, String> after) {
    PageScan<ChangeItem> read = read(ViewKeys.ARTICLES, since, until, most, after);
    Map<String, Manifest> views = views(read);
    List<Placed<ChangeItem>> last =
        read.items().stream()
            .filter(each -> views.get(each.item().id()).changes().article() == each.item().number())
            .toList();
    Map<Key, ViewItem> summaries =
        fresh(
            items,
            last.stream().map(each -> ViewKeys.summary(each.item().id())).toList(),
            (key, item) -> isAsListed(views, item));
    return new PageScan<>(
        last.stream()
            .map(each -> new Placed<>(article(each.item(), summaries), each.position()))
            .toList(),
        read.next());
  }

  private static Changed<Article> article(ChangeItem change, Map<Key, ViewItem> summaries) {
    ViewItem summary = summaries.get(ViewKeys.summary(change.id()));
    return new Changed<>(
        change.id(), summary == null ? null : summary.summary(), change.number() == 1);
  }

  /** Speakers that were changed, but for their counts and days; as {@link #articles}. */
  public PageScan<Changed<Speaker>> speakers(
      Instant since, Instant until, int most, Map<String, String> after) {
    PageScan<ChangeItem> read = read(SpeakerItem.LIST, since, until, most, after);
    Map<String, Long> numbers = numbers(read);
    Map<Key, SpeakerItem> now =
        fresh(
            speakers,
            numbers.keySet().stream().map(DecisionItem::key).toList(),
            (key, item) -> item.change() >= numbers.get(item.id()));
    return read.only(each -> isLast(each, now.get(DecisionItem.key(each.id()))))
        .map(
            each -> {
              SpeakerItem item = now.get(DecisionItem.key(each.id()));
              return new Changed<>(
                  each.id(), item.isShown() ? item.speaker() : null, each.number() == 1);
            });
  }

  private static boolean isLast(ChangeItem change, SpeakerItem item) {
    return item != null && item.change() == change.number();
  }

  /** Quotations that were changed, or whose article or speaker was; as {@link #articles}. */
  public PageScan<Changed<Quote>> quotes(
      Instant since, Instant until, int most, Map<String, String> after) {
    // Most articles have several quotations.
    PageScan<ChangeItem> read = read(ViewKeys.ARTICLES, since, until, most / 2 + 1, after);
    Map<String, Manifest> views = views(read);
    Set<Key> keys = new TreeSet<>(ViewsProjection.BY_KEY);
    // Each chunk has a quotation or more, so no more articles are looked into than fill the page.
    int taken = 0;
    while (taken < read.items().size() && keys.size() < most) {
      ChangeItem change = read.items().get(taken++).item();
      keys.addAll(chunks(change, views.get(change.id())));
    }
    List<Placed<ChangeItem>> told = read.items().subList(0, taken);
    Map<Key, ViewItem> chunks = fresh(items, keys, (key, item) -> isAsListed(views, item));
    List<Placed<Changed<Quote>>> found = new ArrayList<>();
    Map<String, String> before = after == null ? Map.of() : without(after);
    for (Placed<ChangeItem> each : told) {
      ChangeItem change = each.item();
      Manifest view = views.get(change.id());
      Map<String, Quote> quotes = new HashMap<>();
      chunks(change, view).stream()
          .map(chunks::get)
          .filter(Objects::nonNull)
          .forEach(item -> quotes.putAll(ChangedQuotes.byPart(item.chunk().quotes())));
      for (String part : parts(change, view.changes(), quotes.keySet(), after)) {
        Map<String, String> position = new HashMap<>(before);
        position.put(WITHIN, change.place());
        position.put(PART, part);
        String id = change.id() + "-" + part;
        found.add(
            new Placed<>(new Changed<>(id, quotes.get(part), change.number() == 1), position));
      }
      before = each.position();
    }
    return new PageScan<>(
        found, taken < read.items().size() ? told.get(taken - 1).position() : read.next());
  }

  /** The quotations that are told of a change, in order. */
  private static List<String> parts(
      ChangeItem change, Changes numbers, Set<String> there, Map<String, String> after) {
    Set<String> parts = new TreeSet<>();
    there.stream().filter(part -> numbers.of(part) == change.number()).forEach(parts::add);
    numbers.gone().forEach((part, number) -> add(parts, part, number == change.number()));
    boolean isBegun = after != null && change.place().equals(after.get(WITHIN));
    return parts.stream().filter(part -> !isBegun || part.compareTo(after.get(PART)) > 0).toList();
  }

  private static void add(Set<String> parts, String part, boolean isTold) {
    if (isTold) {
      parts.add(part);
    }
  }

  /** The items that hold the quotations of a change. */
  private static Set<Key> chunks(ChangeItem change, Manifest view) {
    TreeSet<Key> all = new TreeSet<>(ViewsProjection.BY_KEY);
    view.items().keySet().stream().filter(ViewKeys::isById).forEach(all::add);
    if (all.isEmpty() || view.changes().first() == change.number()) {
      return all;
    }
    Set<Key> some = new TreeSet<>(ViewsProjection.BY_KEY);
    String pk = ArticleKeys.partition(view.articleId());
    view.changes()
        .quotes()
        .forEach(
            (part, number) -> {
              Key chunk = all.floor(new Key(pk, ViewKeys.BY_ID + part));
              if (number == change.number() && chunk != null) {
                some.add(chunk);
              }
            });
    return some;
  }

  private PageScan<ChangeItem> read(
      String kind, Instant since, Instant until, int most, Map<String, String> after) {
    if (!since.isBefore(until)) {
      return new PageScan<>(List.of(), null);
    }
    int together = Math.min(TOGETHER, most);
    var ranges = ChangeItem.between(kind, since, until);
    return new ListQuery<>(
            changes,
            ranges,
            together / ranges.size() + 1,
            1,
            item -> List.of(new Entry<>(item.place(), item)),
            any -> true,
            UnaryOperator.identity())
        .readPlaced(together, after == null || !after.containsKey(AFTER) ? null : without(after));
  }

  private static Map<String, String> without(Map<String, String> position) {
    Map<String, String> place = new HashMap<>(position);
    place.keySet().retainAll(Set.of(AFTER));
    return place;
  }

  private Map<String, Manifest> views(PageScan<ChangeItem> read) {
    Map<String, Long> numbers = numbers(read);
    Map<Key, Manifest> found =
        fresh(
            manifests,
            numbers.keySet().stream().map(ViewKeys::manifest).toList(),
            (key, view) -> view.changes().announced() >= numbers.get(view.articleId()));
    Map<String, Manifest> views = new HashMap<>();
    numbers
        .keySet()
        .forEach(id -> views.put(id, found.getOrDefault(ViewKeys.manifest(id), Manifest.none(id))));
    return views;
  }

  /** The last change of each that was read. */
  private static Map<String, Long> numbers(PageScan<ChangeItem> read) {
    Map<String, Long> numbers = new HashMap<>();
    read.items().forEach(each -> numbers.merge(each.item().id(), each.item().number(), Math::max));
    return numbers;
  }

  /** Whether an item is as its manifest says, or is being written just now. */
  private static boolean isAsListed(Map<String, Manifest> views, ViewItem item) {
    String listed = views.get(ViewKeys.articleId(item.key())).items().get(item.key());
    return listed == null
        ? item.isTombstone()
        : listed.equals(Manifest.IN_DOUBT) || listed.equals(item.digest());
  }

  /** Items as they are; those that a replica has not got yet are read again, at twice the price. */
  private static <T> Map<Key, T> fresh(
      Items<T> items, Collection<Key> keys, BiPredicate<Key, T> isFresh) {
    Map<Key, T> found = new HashMap<>(items.getAll(keys, Consistency.EVENTUAL));
    List<Key> late =
        keys.stream()
            .filter(key -> !found.containsKey(key) || !isFresh.test(key, found.get(key)))
            .toList();
    if (!late.isEmpty()) {
      found.keySet().removeAll(late);
      found.putAll(items.getAll(late, Consistency.LATEST));
    }
    return found;
  }
}
