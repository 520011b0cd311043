package dev.verbatim.store.views;

import dev.verbatim.platform.projection.SideBySide;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets the lists by word follow what is shown of speakers.
 *
 * <p>The items of a speaker are compared with what is there, so it does not matter who wrote that.
 * Several processes may do so at once: each looks, once it has written, whether the speaker is
 * still as it was, and begins again where it is not. So the last one to finish has seen what all
 * have written. Of one that dies, the manifest says whose lists were to follow ({@link
 * Manifest#unlisted}), or its batch comes again.
 */
final class NameProjector {

  private final Items<SpeakerItem> speakers;
  private final Items<NameItem> names;
  private final SideBySide sideBySide;

  NameProjector(DynamoDb dynamoDb, SideBySide sideBySide) {
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.names = dynamoDb.views(NameItem.SCHEMA);
    this.sideBySide = sideBySide;
  }

  /** Whether lists have to change where a speaker does. */
  static boolean concerns(SpeakerItem before, SpeakerItem after) {
    Map<Key, NameItem> is = NameLists.of(before);
    Map<Key, NameItem> wanted = NameLists.of(after);
    return !is.keySet().equals(wanted.keySet())
        || wanted.values().stream().anyMatch(item -> !NameLists.mayStay(is.get(item.key()), item));
  }

  /** Brings the lists to what is shown of these speakers. */
  void project(Collection<String> ids) {
    Set<String> left = new LinkedHashSet<>(ids);
    Attempts.until(
        () -> {
          left.retainAll(tryToProject(left));
          return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
  }

  /** How the lists are not as they should be, in words; empty when they are. */
  String difference(SpeakerItem item) {
    Difference difference = difference(item, all(item.id()));
    return difference.isNone()
        ? ""
        : "%d of its names are not listed as they should be, and %d are left over"
            .formatted(difference.missing().size(), difference.leftOver().size());
  }

  /** Reads and writes for all of them side by side. Gives those that were changed meanwhile. */
  private Set<String> tryToProject(Collection<String> ids) {
    Map<String, SpeakerItem> items = read(ids);
    Map<String, Difference> differences = new ConcurrentHashMap<>();
    sideBySide.forEach(
        ids,
        id -> {
          SpeakerItem item = items.get(id);
          Difference difference = difference(item, item.isFirst() ? Map.of() : all(id));
          if (!difference.isNone()) {
            differences.put(id, difference);
          }
        });
    names.writeAll(
        differences.values().stream().flatMap(each -> each.missing().stream()).toList(),
        differences.values().stream().flatMap(each -> each.leftOver().stream()).toList());
    Map<String, SpeakerItem> now = read(differences.keySet());
    return now.values().stream()
        .filter(item -> item.generation() != items.get(item.id()).generation())
        .map(SpeakerItem::id)
        .collect(Collectors.toSet());
  }

  private record Difference(List<NameItem> missing, List<Key> leftOver) {
    boolean isNone() {
      return missing.isEmpty() && leftOver.isEmpty();
    }
  }

  private static Difference difference(SpeakerItem item, Map<Key, NameItem> there) {
    Map<Key, NameItem> wanted = NameLists.of(item);
    List<NameItem> missing = new ArrayList<>();
    wanted.forEach(
        (key, name) -> {
          if (!NameLists.mayStay(there.get(key), name)) {
            missing.add(name);
          }
        });
    return new Difference(
        missing, there.keySet().stream().filter(key -> !wanted.containsKey(key)).toList());
  }

  private Map<Key, NameItem> all(String id) {
    Map<Key, NameItem> there = new HashMap<>();
    names
        .all(KeyRange.of(DecisionItem.partition(id)).beginning(NameItem.NAME), Consistency.LATEST)
        .forEach(item -> there.put(item.key(), item));
    return there;
  }

  private Map<String, SpeakerItem> read(Collection<String> ids) {
    Map<Key, SpeakerItem> there =
        speakers.getAll(ids.stream().map(DecisionItem::key).toList(), Consistency.LATEST);
    return ids.stream()
        .map(id -> there.getOrDefault(DecisionItem.key(id), SpeakerItem.none(id)))
        .collect(Collectors.toMap(SpeakerItem::id, Function.identity()));
  }
}
