package dev.verbatim.server.search;

import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import dev.verbatim.search.projection.DynamoRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Spoils items of a table, so that they cannot be rows, and mends them. */
final class Poison {

  private static final String MARKS = "marks";
  private static final AttributeValue NONSENSE = AttributeValue.fromS("nonsense");

  /** Later than any time that PostgreSQL knows. */
  private static final String TOO_LATE = "+999999-01-01";

  private final TableModel table;
  private final Random random;

  /** What items had before they were spoiled; an attribute that they had not is null. */
  private final Map<String, Map<String, AttributeValue>> spoiled = new TreeMap<>();

  Poison(TableModel table, Random random) {
    this.table = table;
    this.random = random;
  }

  /** The items that are there and cannot be rows. */
  Set<String> spoiled() {
    spoiled.keySet().removeIf(item -> !table.has(key(item)));
    return new TreeSet<>(spoiled.keySet());
  }

  /** Those of a partition. */
  List<String> spoiled(String pk) {
    return spoiled().stream().filter(item -> key(item).pk().equals(pk)).toList();
  }

  /** Whether one can be told to be later than another. */
  boolean isOrdered(String item) {
    return table.get(key(item)).get(Table.VERSION).n() != null;
  }

  /** Spoils an item by chance, if there is one. */
  void spoil() {
    List<Map<String, AttributeValue>> sound =
        table.all().stream()
            .filter(item -> item.containsKey(Table.VERSION))
            .filter(item -> !spoiled().contains(item(Key.of(item))))
            .toList();
    if (sound.isEmpty()) {
      return;
    }
    Map<String, AttributeValue> item = sound.get(random.nextInt(sound.size()));
    Map<String, AttributeValue> with = new HashMap<>();
    int how = random.nextInt(3);
    switch (DynamoRecord.kind(Key.of(item)).orElseThrow()) {
      case SUMMARY -> {
        if (how == 0) {
          with.put("edition", null);
        } else {
          with.put("published", AttributeValue.fromS(how == 1 ? TOO_LATE : "some day"));
        }
      }
      case BODY ->
          with.put("compressed", AttributeValue.fromB(SdkBytes.fromUtf8String("nonsense")));
      case QUOTATION -> {
        if (how == 0) {
          with.put("quoteType", NONSENSE);
        } else if (how == 1) {
          with.put("newest", AttributeValue.fromS(TOO_LATE + "T00:00:00Z#a#0"));
        } else {
          with.put("segments", null);
        }
      }
      default -> with.put("speakerKind", NONSENSE);
    }
    if (random.nextInt(8) == 0) {
      with.put(Table.VERSION, NONSENSE);
    }
    Map<String, AttributeValue> before = new HashMap<>();
    with.keySet().forEach(name -> before.put(name, item.get(name)));
    spoiled.put(item(Key.of(item)), before);
    with.put(MARKS, later(item));
    table.put(with(item, with));
  }

  /** Makes an item sound again. */
  void mend(String item) {
    Map<String, AttributeValue> is = table.get(key(item));
    Map<String, AttributeValue> was = new HashMap<>(spoiled.remove(item));
    was.put(MARKS, later(is));
    table.put(with(is, was));
  }

  /** Marks are the least that makes a state a later one. */
  private static AttributeValue later(Map<String, AttributeValue> item) {
    int marks = item.containsKey(MARKS) ? Integer.parseInt(item.get(MARKS).n()) : 0;
    return AttributeValue.fromN(String.valueOf(marks + 1));
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, Map<String, AttributeValue> others) {
    Map<String, AttributeValue> all = new HashMap<>(item);
    all.putAll(others);
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String item(Key key) {
    return key.pk() + "/" + key.sk();
  }

  private static Key key(String item) {
    String[] parts = item.split("/", 2);
    return new Key(parts[0], parts[1]);
  }
}
