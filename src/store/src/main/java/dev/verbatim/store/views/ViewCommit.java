package dev.verbatim.store.views;

import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.platform.projection.SideBySide;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.record.PublisherRecords;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.Limits;
import dev.verbatim.store.table.Transaction;
import dev.verbatim.store.table.WriteRefused;
import dev.verbatim.store.views.ArticleProjector.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Commits projections of articles, and counts them for their speakers and publishers.
 *
 * <p>The manifest says for what an article has been counted. It changes together with the counts,
 * by what is different, and only if it is as the projection has claimed it. So an article is
 * counted once, however often it is projected, and at whatever point a projection is cut off.
 * Articles are committed together as far as a transaction goes, so that a speaker whom all of them
 * quote is written once for all. The same transaction announces what has changed. Lists of names
 * follow it; the manifest says whose, so that the next projection makes up for one that dies
 * before.
 */
final class ViewCommit {

  /** Speakers of one article that are counted in one step, where it has more. */
  private static final int SPEAKERS_AT_ONCE = 40;

  private final DynamoDb dynamoDb;
  private final SpeakerDecisions decisions;
  private final PublisherRecords publisherRecords;
  private final ShownProfiles profiles;
  private final NameProjector names;
  private final SideBySide sideBySide;
  private final Announcements announcements;
  private final Items<Manifest> manifests;
  private final Items<SpeakerItem> speakers;
  private final Items<PublisherCountItem> publishers;

  ViewCommit(
      DynamoDb dynamoDb,
      SpeakerDecisions decisions,
      PublisherRecords publisherRecords,
      ShownProfiles profiles,
      Announcements announcements,
      NameProjector names,
      SideBySide sideBySide) {
    this.dynamoDb = dynamoDb;
    this.decisions = decisions;
    this.publisherRecords = publisherRecords;
    this.profiles = profiles;
    this.names = names;
    this.sideBySide = sideBySide;
    this.announcements = announcements;
    this.manifests = dynamoDb.views(Manifest.SCHEMA);
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.publishers = dynamoDb.views(PublisherCountItem.SCHEMA);
  }

  /**
   * Commits what was written. What another projection has claimed since is left to that one.
   *
   * @return the articles that were committed
   */
  Set<String> commit(List<Written> all) {
    Set<String> unlisted = new TreeSet<>();
    all.forEach(written -> unlisted.addAll(written.claimed().unlisted()));
    names.project(unlisted);
    Set<String> committed = new HashSet<>();
    List<Written> together = new ArrayList<>();
    Set<String> items = new HashSet<>();
    for (Written written : all) {
      if (written.touched().size() > SPEAKERS_AT_ONCE) {
        committed.addAll(commitInSteps(written));
        continue;
      }
      Set<String> more = new HashSet<>(items);
      more.addAll(itemsOf(written));
      if (more.size() > Limits.TRANSACTION_ITEMS) {
        committed.addAll(commitTogether(together));
        together.clear();
        more = itemsOf(written);
      }
      together.add(written);
      items = more;
    }
    committed.addAll(commitTogether(together));
    return committed;
  }

  private static Set<String> itemsOf(Written written) {
    Set<String> items = new HashSet<>();
    items.add("article " + written.claimed().articleId());
    items.add("change of " + written.claimed().articleId());
    written
        .touched()
        .forEach(
            id -> {
              items.add("speaker " + id);
              items.add("change of " + id);
            });
    items.add("publisher " + written.claimed().publisherId());
    items.add("publisher " + written.committed().publisherId());
    return items;
  }

  /** One article with so many speakers that a transaction does not hold them. */
  private Set<String> commitInSteps(Written written) {
    Set<String> committed = Set.of();
    List<String> touched = List.copyOf(new TreeSet<>(written.touched()));
    Manifest claimed = written.claimed();
    for (int from = 0; from < touched.size(); from += SPEAKERS_AT_ONCE) {
      int to = Math.min(from + SPEAKERS_AT_ONCE, touched.size());
      Set<String> part = new TreeSet<>(touched.subList(from, to));
      Manifest all = written.committed();
      Manifest next =
          to == touched.size()
              ? claimed.committed(all.items(), all.speakers(), all.publisherId())
              : claimed.counted(counted(claimed.speakers(), all.speakers(), part));
      committed =
          commitTogether(
              List.of(new Written(claimed, next, part, written.recorded(), null, written.names())));
      claimed = next;
    }
    return committed;
  }

  private static Map<String, QuoteCounts> counted(
      Map<String, QuoteCounts> before, Map<String, QuoteCounts> after, Set<String> part) {
    Map<String, QuoteCounts> counts = new HashMap<>(before);
    for (String id : part) {
      counts.remove(id);
      if (after.containsKey(id)) {
        counts.put(id, after.get(id));
      }
    }
    return counts;
  }

  private Set<String> commitTogether(List<Written> group) {
    List<Written> left = new ArrayList<>(group);
    Set<String> renamed = new TreeSet<>();
    Attempts.until(
        () -> {
          if (left.isEmpty()) {
            return Optional.of(true);
          }
          Transaction transaction = dynamoDb.transaction();
          renamed.clear();
          renamed.addAll(countSpeakers(left, transaction));
          for (Written written : left) {
            Set<String> unlisted = new TreeSet<>(written.touched());
            unlisted.retainAll(renamed);
            transaction.put(
                manifests, written.committed().unlisted(unlisted), written.claimed().unchanged());
            long change = written.committed().changes().announced();
            if (change > written.claimed().changes().announced()) {
              announcements.article(
                  written.claimed().articleId(), change, written.recorded(), transaction);
            }
          }
          countPublishers(left, transaction);
          try {
            transaction.run();
            return Optional.of(true);
          } catch (WriteRefused refused) {
            left.removeIf(written -> refused.of(ViewKeys.manifest(written.claimed().articleId())));
            return Optional.empty();
          }
        });
    names.project(renamed);
    Set<String> committed = new HashSet<>();
    left.forEach(written -> committed.add(written.claimed().articleId()));
    return committed;
  }

  /**
   * What articles that are committed together change for a speaker.
   *
   * @param more how many quotations more
   * @param recorded when the last of them was recorded; {@link Instant#MAX} where that does not
   *     count
   * @param added the days of articles with quotations that count
   * @param isNew whether nothing of any of the articles was in a list before
   */
  private record Share(QuoteCounts more, Instant recorded, QuotedDays added, boolean isNew) {

    static Share of(Written written, String id) {
      QuoteCounts was = written.claimed().speakers().getOrDefault(id, QuoteCounts.NONE);
      QuoteCounts is = written.committed().speakers().getOrDefault(id, QuoteCounts.NONE);
      return new Share(
          is.minus(was),
          written.recorded() == null ? Instant.MAX : written.recorded(),
          is.quotes() > 0 ? QuotedDays.of(written.newOn()) : QuotedDays.NONE,
          written.newOn() != null);
    }

    Share plus(Share other) {
      return new Share(
          more.plus(other.more),
          recorded.isAfter(other.recorded) ? recorded : other.recorded,
          added.plus(other.added),
          isNew && other.isNew);
    }

    /** The first day with it, where that needs no look at the list; else null. */
    LocalDate first(SpeakerItem item) {
      return isNew && item.days().first() != null ? item.days().plus(added).first() : null;
    }
  }

  /** Gives those whose names are listed in another way from now on. */
  private Set<String> countSpeakers(List<Written> group, Transaction transaction) {
    Map<String, Share> shares = new TreeMap<>();
    for (Written written : group) {
      written.touched().forEach(id -> shares.merge(id, Share.of(written, id), Share::plus));
    }
    Map<Key, SpeakerItem> there =
        speakers.getAll(
            shares.keySet().stream().map(DecisionItem::key).toList(), Consistency.LATEST);
    Map<String, SpeakerDecision> decided = decisions.getAll(shares.keySet(), Consistency.LATEST);
    Map<String, SpeakerItem> refreshed = new ConcurrentHashMap<>();
    sideBySide.forEach(
        shares.keySet(),
        id -> {
          Share share = shares.get(id);
          SpeakerItem item = counting(there, id, share.more());
          refreshed.put(id, profiles.refreshed(item, decided.get(id), share.first(item)));
        });
    Set<String> renamed = new TreeSet<>();
    shares.forEach(
        (id, share) -> {
          SpeakerItem item = there.getOrDefault(DecisionItem.key(id), SpeakerItem.none(id));
          SpeakerItem changed = refreshed.get(id);
          if (!changed.at(item.generation()).equals(item)) {
            SpeakerItem now = changed.after(item);
            transaction.put(speakers, now, item.unchanged());
            announcements.speaker(item, now, share.recorded(), transaction);
            if (NameProjector.concerns(item, now)) {
              renamed.add(id);
            }
          }
        });
    return renamed;
  }

  private static SpeakerItem counting(Map<Key, SpeakerItem> there, String id, QuoteCounts more) {
    SpeakerItem item = there.getOrDefault(DecisionItem.key(id), SpeakerItem.none(id));
    return item.counting(item.counts().plus(more));
  }

  private void countPublishers(List<Written> group, Transaction transaction) {
    Map<String, Integer> more = new TreeMap<>();
    for (Written written : group) {
      String was = written.claimed().publisherId();
      String is = written.committed().publisherId();
      if (!Objects.equals(was, is)) {
        if (was != null) {
          more.merge(was, -1, Integer::sum);
        }
        if (is != null) {
          more.merge(is, 1, Integer::sum);
        }
      }
    }
    more.values().removeIf(count -> count == 0);
    if (more.isEmpty()) {
      return;
    }
    Map<Key, PublisherCountItem> there =
        publishers.getAll(
            more.keySet().stream().map(PublisherCountItem::key).toList(), Consistency.LATEST);
    Map<String, Publisher> known = publisherRecords.getAll(more.keySet());
    more.forEach(
        (id, count) -> {
          PublisherCountItem item =
              there.getOrDefault(PublisherCountItem.key(id), PublisherCountItem.none(id));
          String name = known.containsKey(id) ? known.get(id).name() : id;
          transaction.put(publishers, item.plus(count, name), item.unchanged());
        });
  }
}
