package dev.verbatim.store.views;

import dev.verbatim.platform.logging.FailureTrace;
import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.SideBySide;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.PublisherRecords;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.views.ArticleProjector.Seen;
import dev.verbatim.store.views.ArticleProjector.Written;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Brings the views to what the record is now. */
@Singleton
public class ViewsProjection implements Projection {

  /** So that keys can be told and compared in an order. */
  static final Comparator<Key> BY_KEY = Comparator.comparing(Key::pk).thenComparing(Key::sk);

  private static final int AT_ONCE = 8;

  /** Articles that are read and committed together: many save calls, few let views follow soon. */
  private static final int TOGETHER = 30;

  private static final Logger LOG = Logger.getLogger(ViewsProjection.class);

  private final ArticleProjector articles;
  private final SpeakerProjector speakers;
  private final ViewCommit commit;
  private final NameProjector names;
  private final ViewVerification verification;
  private final Announcements announcements;
  private final EntityScan scan;
  private final Items<ProgressItem> progress;
  private final Clock clock;
  private final SideBySide sideBySide;

  @Inject
  public ViewsProjection(
      DynamoDb dynamoDb,
      ArticleReader reader,
      SpeakerDecisions decisions,
      PublisherRecords publishers,
      Clock clock) {
    this(dynamoDb, reader, decisions, publishers, clock, AT_ONCE);
  }

  /**
   * @param atOnce how many articles are read and written side by side
   */
  public ViewsProjection(
      DynamoDb dynamoDb,
      ArticleReader reader,
      SpeakerDecisions decisions,
      PublisherRecords publishers,
      Clock clock,
      int atOnce) {
    this.sideBySide = new SideBySide(atOnce);
    ShownProfiles profiles = new ShownProfiles(dynamoDb, decisions);
    this.articles = new ArticleProjector(dynamoDb, reader, decisions, clock);
    this.announcements = new Announcements(dynamoDb, clock);
    this.names = new NameProjector(dynamoDb, sideBySide);
    this.commit =
        new ViewCommit(dynamoDb, decisions, publishers, profiles, announcements, names, sideBySide);
    this.speakers =
        new SpeakerProjector(dynamoDb, decisions, profiles, announcements, this::projectArticles);
    this.verification = new ViewVerification(dynamoDb, articles, profiles, names);
    this.scan = new EntityScan(dynamoDb);
    this.progress = dynamoDb.views(ProgressItem.SCHEMA);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "views";
  }

  @Override
  public int project(Collection<Entity> changed, StreamProgress position) {
    try {
      announcements.begin();
      int quarantined = projectArticles(changed);
      SpeakerProjector.Together together = new SpeakerProjector.Together();
      for (Entity entity : new LinkedHashSet<>(changed)) {
        if (entity.kind() == Entity.Kind.SPEAKER) {
          quarantined += projectSpeaker(entity, together);
        }
      }
      // Once for the batch, which comes again where this is cut off.
      for (var above : together.above().entrySet()) {
        quarantined +=
            attempt(
                Entity.speaker(above.getKey()),
                () -> speakers.refresh(above.getKey(), above.getValue(), together.touched()));
      }
      names.project(together.touched());
      if (position != null) {
        progress.put(ProgressItem.of(position));
      }
      return quarantined;
    } catch (SdkException | StoreUnavailable e) {
      throw new TargetUnavailable("DynamoDB does not answer", e);
    }
  }

  @Override
  public boolean isFollowedInSteps(Entity changed) {
    return changed.kind() == Entity.Kind.SPEAKER;
  }

  @Override
  public Optional<String> position(String follower) {
    return progress
        .get(ProgressItem.follower(follower), Consistency.LATEST)
        .map(ProgressItem::sequence);
  }

  @Override
  public Optional<Instant> lastApplied() {
    return progress.all(KeyRange.of(ProgressItem.FOLLOWERS), Consistency.LATEST).stream()
        .map(ProgressItem::at)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  @Override
  public void forgetPositions() {
    progress
        .all(KeyRange.of(ProgressItem.FOLLOWERS), Consistency.LATEST)
        .forEach(item -> progress.delete(item.key(), Condition.present()));
  }

  @Override
  public void forEachSourcePage(Consumer<List<Entity>> pages) {
    scan.record(pages);
  }

  @Override
  public void forEachTargetPage(Consumer<List<Entity>> pages) {
    scan.views(pages);
  }

  @Override
  public Map<Entity, String> differences(Collection<Entity> entities) {
    Map<Entity, String> differences = new LinkedHashMap<>();
    for (Entity entity : entities) {
      String difference = verification.difference(entity);
      if (!difference.isEmpty()) {
        differences.put(entity, difference);
      }
    }
    return differences;
  }

  @Override
  public List<String> quarantined() {
    return progress.all(KeyRange.of(ProgressItem.QUARANTINE), Consistency.LATEST).stream()
        .map(item -> item.key().sk() + ": " + item.reason())
        .toList();
  }

  /** Brings articles up to date, some at a time. */
  private int projectArticles(Collection<Entity> changed) {
    List<Entity> articlesChanged =
        changed.stream().filter(each -> each.kind() == Entity.Kind.ARTICLE).distinct().toList();
    int quarantined = 0;
    for (int from = 0; from < articlesChanged.size(); from += TOGETHER) {
      quarantined +=
          projectTogether(
              articlesChanged.subList(from, Math.min(from + TOGETHER, articlesChanged.size())));
    }
    return quarantined;
  }

  /** Reads articles together, writes their items side by side, and commits them together. */
  private int projectTogether(Collection<Entity> changed) {
    AtomicInteger quarantined = new AtomicInteger();
    Set<Entity> left = new LinkedHashSet<>(changed);
    while (!left.isEmpty()) {
      Collection<Written> all = new ConcurrentLinkedQueue<>();
      Map<String, Seen> seen = see(left);
      sideBySide.forEach(left, entity -> write(entity, seen, all, quarantined));
      Set<String> overtaken = new LinkedHashSet<>();
      left.forEach(entity -> overtaken.add(entity.id()));
      overtaken.removeAll(commit.commit(new ArrayList<>(all)));
      if (articles.manifests(overtaken).values().stream().anyMatch(Manifest::isInDoubt)) {
        // Another projection is at work on it, which may be cut off and not come again.
        throw new StoreUnavailable(Duration.ofSeconds(1));
      }
      // Of what has been committed before, the lists by word may not have followed.
      names.project(unlisted(overtaken, seen));
      left.clear();
      for (Written written : all) {
        if (written.claimed().reason() != null) {
          progress.delete(
              ProgressItem.quarantined(Entity.article(written.claimed().articleId()).toString()),
              Condition.present());
        }
      }
      // A decision that came meanwhile has looked for these articles in lists, and not found them.
      articles
          .outdated(all)
          .forEach(written -> left.add(Entity.article(written.claimed().articleId())));
    }
    return quarantined.get();
  }

  private static Set<String> unlisted(Set<String> articleIds, Map<String, Seen> seen) {
    Set<String> speakers = new TreeSet<>();
    for (String id : articleIds) {
      if (seen.containsKey(id)) {
        speakers.addAll(seen.get(id).manifest().unlisted());
      }
    }
    return speakers;
  }

  /** Nothing where one of them cannot be read: then each is read by itself. */
  private Map<String, Seen> see(Collection<Entity> together) {
    try {
      return articles.see(together.stream().map(Entity::id).toList());
    } catch (SdkException | StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      return Map.of();
    }
  }

  private void write(
      Entity entity, Map<String, Seen> seen, Collection<Written> all, AtomicInteger quarantined) {
    String id = entity.id();
    try {
      Seen article = seen.containsKey(id) ? seen.get(id) : articles.see(Set.of(id)).get(id);
      articles.write(article).ifPresent(all::add);
    } catch (SdkException | StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      articles.quarantine(id, e.getClass().getSimpleName());
      quarantine(entity, e);
      quarantined.incrementAndGet();
    }
  }

  private int projectSpeaker(Entity entity, SpeakerProjector.Together together) {
    return attempt(
        entity,
        () -> {
          speakers.project(entity.id(), together);
          progress.delete(ProgressItem.quarantined(entity.toString()), Condition.present());
        });
  }

  /** Returns how many could not be done, and are quarantined. */
  private int attempt(Entity entity, Runnable action) {
    try {
      action.run();
      return 0;
    } catch (SdkException | StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      quarantine(entity, e);
      return 1;
    }
  }

  private void quarantine(Entity entity, RuntimeException failure) {
    LOG.errorf(
        "%s is quarantined, and views go on without it:%n%s", entity, FailureTrace.of(failure));
    progress.put(
        new ProgressItem(
            ProgressItem.quarantined(entity.toString()),
            null,
            clock.instant(),
            failure.getClass().getSimpleName()));
  }
}
