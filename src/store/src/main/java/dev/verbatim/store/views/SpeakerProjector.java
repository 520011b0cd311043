package dev.verbatim.store.views;

import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.record.FollowItem;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.record.SpeakerNames;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Slice;
import dev.verbatim.store.table.Transaction;
import dev.verbatim.store.table.WriteRefused;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Lets views follow what editors decide about a speaker.
 *
 * <p>The speaker itself is changed at once. Its quotations follow: the articles in its list are
 * projected again, some at a time, and where the next ones begin is kept ({@link FollowItem}).
 * Writing that down is a change in the table of record, which comes back here as the next step.
 */
final class SpeakerProjector {

  /** Chunks of a list in one step. */
  private static final int STEP = 25;

  private final SpeakerDecisions decisions;
  private final ShownProfiles profiles;
  private final Announcements announcements;
  private final DynamoDb dynamoDb;
  private final Items<SpeakerItem> speakers;
  private final Items<FollowItem> follows;
  private final Items<ViewItem> items;
  private final Consumer<Collection<Entity>> projectArticles;

  /**
   * @param projectArticles brings articles up to date
   */
  SpeakerProjector(
      DynamoDb dynamoDb,
      SpeakerDecisions decisions,
      ShownProfiles profiles,
      Announcements announcements,
      Consumer<Collection<Entity>> projectArticles) {
    this.decisions = decisions;
    this.profiles = profiles;
    this.announcements = announcements;
    this.dynamoDb = dynamoDb;
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.follows = dynamoDb.record(FollowItem.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
    this.projectArticles = projectArticles;
  }

  /**
   * What is done once for many speakers that change together, such as the aliases of one.
   *
   * @param touched those whose lists by name have to follow
   * @param above those who show what follows from others, and when the last of these was decided;
   *     {@link Instant#MAX} where another step follows the decision
   */
  record Together(Set<String> touched, Map<String, Instant> above) {
    Together() {
      this(new TreeSet<>(), new TreeMap<>());
    }

    private void refreshLater(String id, Instant decided) {
      above.merge(id, decided, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** Applies what is decided about a speaker now, and lets its quotations follow for a step. */
  void project(String id, Together together) {
    Set<String> touched = together.touched();
    SpeakerItem item = get(id);
    SpeakerDecision decision = decisions.get(id).orElse(null);
    if (decision == null) {
      update(id, null, UnaryOperator.identity(), touched);
      return;
    }
    Optional<Following> follow = follow(item, decision);
    apply(id, decision, together);
    follow.ifPresent(next -> step(next, decision, together));
  }

  /**
   * Where the following of a decision is.
   *
   * @param isKept whether that is written down. It has to be before the first article is projected:
   *     where that is cut off, a later decision finds the article by these lists. Of an alias that
   *     nobody was quoted by it never is
   */
  private record Following(FollowItem item, boolean isKept) {}

  /** What is still to be followed; empty when all quotations follow the decision. */
  private Optional<Following> follow(SpeakerItem item, SpeakerDecision decision) {
    if (item.followed() >= decision.version()) {
      return Optional.empty();
    }
    FollowItem begun = follows.get(FollowItem.key(item.id()), Consistency.LATEST).orElse(null);
    if (begun != null && begun.decided() >= decision.version()) {
      return Optional.of(new Following(begun, true));
    }
    // Wherever its quotations may be: in its own list, in those of whom it has meant since, and in
    // those of others of the same name, whom articles may mean no longer.
    Set<String> others = new LinkedHashSet<>(decision.targets());
    others.addAll(decision.namesakes());
    SpeakerNames names = decisions.names(others, Consistency.LATEST);
    Set<String> lists = new LinkedHashSet<>(List.of(item.id()));
    others.forEach(other -> lists.add(names.idOf(other)));
    if (begun != null) {
      lists.addAll(begun.lists());
    }
    FollowItem follow = new FollowItem(item.id(), decision.version(), List.copyOf(lists), null, 0);
    if (begun == null) {
      return Optional.of(new Following(follow, false));
    }
    // What was written down of a decision before gives way now: its lists are in this one.
    return keep(follow, begun.decided())
        ? Optional.of(new Following(follow, true))
        : Optional.empty();
  }

  private void apply(String id, SpeakerDecision decision, Together together) {
    Set<String> touched = together.touched();
    Instant decided = decision.stamp().updatedAt();
    update(id, decided, UnaryOperator.identity(), touched);
    for (String target : decision.targets()) {
      if (!target.equals(decision.into()) || decision.redirect().isAlias()) {
        together.refreshLater(target, decided);
      } else {
        refreshUpwards(target, decided, is -> with(is, id), touched);
      }
    }
  }

  /** Shows in a speaker, and in those into whom it was merged, what follows from others. */
  void refresh(String id, Instant decided, Set<String> touched) {
    refreshUpwards(id, decided, UnaryOperator.identity(), touched);
  }

  /** Changes a speaker, and shows in those into whom it was merged what follows from that. */
  private void refreshUpwards(
      String id, Instant decided, UnaryOperator<SpeakerItem> change, Set<String> touched) {
    SpeakerItem changed = update(id, decided, change, touched);
    Set<String> seen = new TreeSet<>(Set.of(id));
    while (changed.into() != null && seen.add(changed.into())) {
      changed = update(changed.into(), decided, UnaryOperator.identity(), touched);
    }
  }

  private void step(Following following, SpeakerDecision decision, Together together) {
    FollowItem follow = following.item();
    if (follow.isDone()) {
      finish(following, decision, together);
      return;
    }
    String list = follow.lists().get(0);
    KeyRange range = KeyRange.of(DecisionItem.partition(list)).beginning(ViewKeys.CHUNK);
    if (follow.position() != null) {
      // The item itself is read again, which does no harm.
      range = range.between(follow.position(), ViewKeys.CHUNK + Character.MAX_VALUE);
    }
    Slice<ViewItem> slice = items.query(range, Consistency.LATEST, STEP, null);
    Set<Entity> articles = new LinkedHashSet<>();
    for (ViewItem item : slice.items()) {
      if (item.isTombstone()) {
        // A step before may have been cut off when this was gone and the article not yet counted.
        articles.add(Entity.article(ViewKeys.articleId(item.key())));
      }
    }
    for (QuoteChunk chunk : concerned(slice.items(), list, follow.id())) {
      articles.add(Entity.article(chunk.quotes().get(0).article().id()));
    }
    boolean isKept = following.isKept();
    if (!isKept && !articles.isEmpty()) {
      if (!keep(follow, 0)) {
        return;
      }
      isKept = true;
    }
    projectArticles.accept(articles);
    String last =
        slice.next() == null ? null : slice.items().get(slice.items().size() - 1).key().sk();
    FollowItem next = follow.at(last, articles.size());
    if (next.isDone()) {
      finish(new Following(next, isKept), decision, together);
    } else if (slice.items().isEmpty()) {
      // Where there is nothing, nothing needs to be written down.
      step(new Following(next, isKept), decision, together);
    } else {
      keep(next, isKept ? follow.decided() : 0);
    }
  }

  /**
   * Writes down where it is; from then on it goes on from there.
   *
   * @param before of which decision that was written down before, or 0
   * @return false where somebody has written it down meanwhile, who goes on
   */
  private boolean keep(FollowItem follow, int before) {
    return follows.put(
        follow, before == 0 ? Condition.absent() : Condition.equal(FollowItem.DECIDED, before));
  }

  /** Those chunks of a list that show the speaker, or someone who does not belong there. */
  private List<QuoteChunk> concerned(List<ViewItem> items, String list, String id) {
    List<QuoteChunk> chunks =
        items.stream().filter(item -> !item.isTombstone()).map(ViewItem::chunk).toList();
    if (list.equals(id)) {
      return chunks;
    }
    Set<String> named = new LinkedHashSet<>();
    chunks.forEach(chunk -> chunk.sources().forEach(source -> named.add(source.speakerId())));
    SpeakerNames names = decisions.names(named, Consistency.LATEST);
    return chunks.stream()
        .filter(
            chunk ->
                chunk.sources().stream()
                    .map(QuotedSource::speakerId)
                    .anyMatch(
                        source -> names.leads(source, id) || !names.idOf(source).equals(list)))
        .toList();
  }

  private void finish(Following following, SpeakerDecision decision, Together together) {
    FollowItem follow = following.item();
    update(follow.id(), null, is -> is.following(follow.decided()), together.touched());
    decision.targets().forEach(target -> together.refreshLater(target, Instant.MAX));
    if (following.isKept()) {
      follows.delete(
          FollowItem.key(follow.id()), Condition.equal(FollowItem.DECIDED, follow.decided()));
    }
  }

  private SpeakerItem get(String id) {
    return speakers.get(DecisionItem.key(id), Consistency.LATEST).orElse(SpeakerItem.none(id));
  }

  /**
   * Changes a speaker.
   *
   * @param decided when the decision was made that this follows from, or null
   */
  private SpeakerItem update(
      String id, Instant decided, UnaryOperator<SpeakerItem> change, Set<String> touched) {
    touched.add(id);
    return Attempts.until(
        () -> {
          SpeakerItem item = get(id);
          SpeakerItem changed = profiles.refreshed(change.apply(item));
          if (changed.at(item.generation()).equals(item)) {
            return Optional.of(item);
          }
          return write(item, changed.after(item), decided);
        });
  }

  /** Empty when another has changed the speaker meanwhile. */
  private Optional<SpeakerItem> write(SpeakerItem item, SpeakerItem changed, Instant decided) {
    if (changed.change() == item.change()) {
      return speakers.put(changed, item.unchanged()) ? Optional.of(changed) : Optional.empty();
    }
    Transaction transaction = dynamoDb.transaction().put(speakers, changed, item.unchanged());
    announcements.speaker(item, changed, decided, transaction);
    try {
      transaction.run();
      return Optional.of(changed);
    } catch (WriteRefused refused) {
      return Optional.empty();
    }
  }

  private static SpeakerItem with(SpeakerItem item, String member) {
    Set<String> members = new TreeSet<>(item.members());
    members.add(member);
    return item.joining(List.copyOf(members));
  }
}
