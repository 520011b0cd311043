package dev.verbatim.store.views;

import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerDecision.Redirect;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.record.FollowItem;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Slice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private static final int STEP = 100;

  private final SpeakerDecisions decisions;
  private final ShownProfiles profiles;
  private final Items<SpeakerItem> speakers;
  private final Items<FollowItem> follows;
  private final Items<ViewItem> items;
  private final Consumer<Collection<Entity>> projectArticles;
  private final Clock clock;

  /**
   * @param projectArticles brings articles up to date
   */
  SpeakerProjector(
      DynamoDb dynamoDb,
      SpeakerDecisions decisions,
      ShownProfiles profiles,
      Consumer<Collection<Entity>> projectArticles,
      Clock clock) {
    this.decisions = decisions;
    this.profiles = profiles;
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.follows = dynamoDb.record(FollowItem.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
    this.projectArticles = projectArticles;
    this.clock = clock;
  }

  /** Applies what is decided about a speaker now, and lets its quotations follow for a step. */
  void project(String id) {
    SpeakerItem item = get(id);
    SpeakerDecision decision = decisions.get(id).orElse(null);
    if (decision == null) {
      update(id, UnaryOperator.identity());
      return;
    }
    Optional<FollowItem> follow = follow(item, decision);
    apply(item, decision);
    follow.ifPresent(this::step);
  }

  /** What is still to be followed; empty when all quotations follow the decision. */
  private Optional<FollowItem> follow(SpeakerItem item, SpeakerDecision decision) {
    if (item.followed() >= decision.version()) {
      return Optional.empty();
    }
    FollowItem begun = follows.get(FollowItem.key(item.id()), Consistency.LATEST).orElse(null);
    if (begun != null && begun.decided() >= decision.version()) {
      return Optional.of(begun);
    }
    // Before anything of it is applied: whose list held its quotations is not known afterwards.
    Set<String> lists = new LinkedHashSet<>();
    lists.add(item.id());
    if (!Objects.equals(item.into(), decision.into()) && item.into() != null) {
      lists.add(decisions.names(Set.of(item.into()), Consistency.LATEST).idOf(item.into()));
    }
    if (begun != null) {
      lists.addAll(begun.lists());
    }
    FollowItem follow = new FollowItem(item.id(), decision.version(), List.copyOf(lists), null, 0);
    follows.put(follow);
    return Optional.of(follow);
  }

  private void apply(SpeakerItem item, SpeakerDecision decision) {
    List<String> names = decision.into() == null ? decision.names() : List.of();
    names.forEach(name -> giveName(name, decision));
    for (String name : item.names()) {
      if (!names.contains(name)) {
        takeName(name, item.id());
      }
    }
    update(item.id(), is -> is.naming(is.members(), names));
    String before = item.into();
    String after =
        decision.redirect() == null || decision.redirect().isAlias() ? null : decision.into();
    if (before != null && !before.equals(after)) {
      refreshUpwards(before, is -> without(is, item.id()));
    }
    if (after != null) {
      refreshUpwards(after, is -> with(is, item.id()));
    }
  }

  /**
   * Lets a name mean the speaker, unless an editor has said something else of who has that name.
   */
  private void giveName(String name, SpeakerDecision decision) {
    SpeakerDecision known = decisions.get(name).orElse(SpeakerDecision.none(name, clock.instant()));
    if (known.into() == null && known.profile() == null) {
      decisions.write(
          known.redirected(new Redirect(decision.id(), null, decision.profile()), clock.instant()),
          known.version());
    }
  }

  private void takeName(String name, String from) {
    decisions
        .get(name)
        .filter(known -> known.redirect() != null && known.redirect().isAlias())
        .filter(known -> from.equals(known.into()))
        .ifPresent(known -> decisions.write(known.restored(clock.instant()), known.version()));
  }

  /** Changes a speaker, and shows in those into whom it was merged what follows from that. */
  private void refreshUpwards(String id, UnaryOperator<SpeakerItem> change) {
    SpeakerItem changed = update(id, change);
    Set<String> seen = new TreeSet<>(Set.of(id));
    while (changed.into() != null && seen.add(changed.into())) {
      changed = update(changed.into(), UnaryOperator.identity());
    }
  }

  private void step(FollowItem follow) {
    if (follow.isDone()) {
      finish(follow);
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
      if (!item.isTombstone()) {
        QuoteChunk chunk = QuoteChunk.read(item.text());
        boolean concerned =
            list.equals(follow.id())
                || chunk.sources().stream()
                    .anyMatch(source -> source.speakerId().equals(follow.id()));
        if (concerned) {
          articles.add(Entity.article(chunk.quotes().get(0).article().id()));
        }
      }
    }
    projectArticles.accept(articles);
    String last =
        slice.next() == null ? null : slice.items().get(slice.items().size() - 1).key().sk();
    FollowItem next = follow.at(last, articles.size());
    if (next.isDone()) {
      finish(next);
    } else {
      follows.put(next);
    }
  }

  private void finish(FollowItem follow) {
    update(follow.id(), is -> is.following(follow.decided()));
    follows.delete(
        FollowItem.key(follow.id()), Condition.equal(FollowItem.DECIDED, follow.decided()));
  }

  private SpeakerItem get(String id) {
    return speakers.get(DecisionItem.key(id), Consistency.LATEST).orElse(SpeakerItem.none(id));
  }

  private SpeakerItem update(String id, UnaryOperator<SpeakerItem> change) {
    return Attempts.until(
        () -> {
          SpeakerItem item = get(id);
          SpeakerItem changed = profiles.refreshed(change.apply(item));
          if (changed.at(item.generation()).equals(item)) {
            return Optional.of(item);
          }
          return speakers.put(changed, item.unchanged()) ? Optional.of(changed) : Optional.empty();
        });
  }

  private static SpeakerItem with(SpeakerItem item, String member) {
    Set<String> members = new TreeSet<>(item.members());
    members.add(member);
    return item.naming(List.copyOf(members), item.names());
  }

  private static SpeakerItem without(SpeakerItem item, String member) {
    List<String> members = new ArrayList<>(item.members());
    members.remove(member);
    return item.naming(members, item.names());
  }
}
