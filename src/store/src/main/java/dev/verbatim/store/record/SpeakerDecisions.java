package dev.verbatim.store.record;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.Transaction;
import dev.verbatim.store.table.WriteRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What editors decided about speakers, in the record. */
@Singleton
public class SpeakerDecisions {

  private final DynamoDb dynamoDb;
  private final Items<SpeakerDecision> items;

  @Inject
  public SpeakerDecisions(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
    this.items = dynamoDb.record(DecisionItem.SCHEMA);
  }

  /** What was decided about a speaker, with every write that was answered before. */
  public Optional<SpeakerDecision> get(String id) {
    return items.get(DecisionItem.key(id), Consistency.LATEST);
  }

  /** What was decided about these speakers, by id; none where nothing was. */
  public Map<String, SpeakerDecision> getAll(Collection<String> ids, Consistency consistency) {
    Map<Key, SpeakerDecision> found =
        items.getAll(ids.stream().map(DecisionItem::key).toList(), consistency);
    Map<String, SpeakerDecision> decisions = new HashMap<>();
    found.forEach((key, decision) -> decisions.put(decision.id(), decision));
    return decisions;
  }

  /** Whom the speakers of these quotations are today. */
  public SpeakerNames namesOf(Collection<Quote> quotes, Consistency consistency) {
    Set<String> ids = new LinkedHashSet<>();
    quotes.stream().map(Quote::speakerId).filter(Objects::nonNull).forEach(ids::add);
    return names(ids, consistency);
  }

  /** Whom these ids mean today. */
  public SpeakerNames names(Collection<String> ids, Consistency consistency) {
    Map<String, SpeakerDecision> decisions = new HashMap<>();
    Set<String> asked = new HashSet<>();
    Set<String> open = new LinkedHashSet<>(ids);
    while (!open.isEmpty()) {
      asked.addAll(open);
      Map<String, SpeakerDecision> found = getAll(open, consistency);
      decisions.putAll(found);
      open = new LinkedHashSet<>();
      for (SpeakerDecision decision : found.values()) {
        Stream.concat(Stream.ofNullable(decision.into()), decision.namesakes().stream())
            .filter(next -> !asked.contains(next))
            .forEach(open::add);
      }
    }
    return new SpeakerNames(Set.copyOf(ids), decisions);
  }

  /**
   * Writes a decision.
   *
   * @return whether it did; not where the one that it follows is no longer the last
   */
  public boolean write(SpeakerDecision decision) {
    return items.put(decision, follows(decision));
  }

  /**
   * Writes decisions about several speakers together.
   *
   * @return whether it did; not where one that they follow is no longer the last
   * @throws TooLarge when they are more than a transaction holds
   */
  public boolean writeAll(Collection<SpeakerDecision> together) {
    if (together.size() == 1) {
      // Half of what a transaction costs.
      return write(together.iterator().next());
    }
    Transaction transaction = dynamoDb.transaction();
    together.forEach(decision -> transaction.put(items, decision, follows(decision)));
    try {
      transaction.run();
      return true;
    } catch (WriteRefused refused) {
      return false;
    }
  }

  /**
   * Writes that an id means another speaker, if that one is itself.
   *
   * @return whether it did; not where one of the two was changed meanwhile
   */
  public boolean redirect(SpeakerDecision decision) {
    try {
      dynamoDb
          .transaction()
          .put(items, decision, follows(decision))
          // So redirects never run in a circle.
          .check(items, DecisionItem.key(decision.into()), Condition.without(DecisionItem.INTO))
          .run();
      return true;
    } catch (WriteRefused refused) {
      return false;
    }
  }

  /** Every decision counts the version up by one. */
  private static Condition follows(SpeakerDecision decision) {
    return decision.version() == 1
        ? Condition.absent()
        : Condition.equal(DecisionItem.VERSION, decision.version() - 1);
  }
}
