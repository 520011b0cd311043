package dev.verbatim.store.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.store.record.ArticleKeys;
import dev.verbatim.store.record.Deflated;
import dev.verbatim.store.record.Json;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Key;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What there is of the view of an article.
 *
 * <p>A projection claims the next generation before it writes anything, and says which items it may
 * write; when all are written, it commits. An item about which nothing certain is known, because a
 * projection may be writing it, is in doubt, and the next projection writes it in any case.
 *
 * @param articleId the article
 * @param generation counts up when a projection begins, and when it has been committed
 * @param items the digests of all items that are there, by key; an empty one is in doubt
 * @param speakers how many quotations each speaker has, as it was counted last
 * @param unlisted speakers whose lists by word had to follow when it was counted last: a projection
 *     may have been cut off before they did
 * @param publisherId the publisher for which the article was counted last; null for none
 * @param changes when what is shown of the article was changed
 * @param reason why the article cannot be shown; null where it can
 */
record Manifest(
    String articleId,
    long generation,
    Map<Key, String> items,
    Map<String, QuoteCounts> speakers,
    Set<String> unlisted,
    String publisherId,
    Changes changes,
    String reason) {

  static final String IN_DOUBT = "";

  private static final String DATA = "data";
  private static final String PUBLISHER = "publisherId";
  private static final String REASON = "reason";
  private static final String CHANGES = "changes";
  private static final String ITEMS = "items";
  private static final String SPEAKERS = "speakers";
  private static final String UNLISTED = "unlisted";

  static final ItemSchema<Manifest> SCHEMA =
      ItemSchema.of(
              Manifest.class, manifest -> ViewKeys.manifest(manifest.articleId), Manifest::read)
          .bigNumber(ViewItem.GENERATION, Manifest::generation)
          .text(PUBLISHER, Manifest::publisherId)
          .text(REASON, Manifest::reason)
          .bytes(DATA, Manifest::data)
          .bytes(CHANGES, Manifest::changesData)
          .text(
              UNLISTED,
              manifest -> manifest.unlisted.isEmpty() ? null : String.join(" ", manifest.unlisted))
          .build();

  Manifest {
    items = Map.copyOf(items);
    speakers = Map.copyOf(speakers);
    unlisted = Set.copyOf(unlisted);
  }

  /** That of an article of which there is nothing. */
  static Manifest none(String articleId) {
    return new Manifest(articleId, 0, Map.of(), Map.of(), Set.of(), null, Changes.NONE, null);
  }

  /**
   * The same, claimed for the next projection, which may write these items.
   *
   * @param noted what will have changed then
   */
  Manifest claimed(Collection<Key> touched, Changes noted) {
    Map<Key, String> doubted = new HashMap<>(items);
    touched.forEach(key -> doubted.put(key, IN_DOUBT));
    return new Manifest(
        articleId, generation + 1, doubted, speakers, unlisted, publisherId, noted, reason);
  }

  /**
   * The same, when all of it is there. It has a generation of its own, so that nobody who has read
   * what was claimed, and not yet what was counted, claims the article on that ground.
   */
  Manifest committed(Map<Key, String> digests, Map<String, QuoteCounts> counts, String publisher) {
    return new Manifest(
        articleId, generation + 1, digests, counts, Set.of(), publisher, changes.commit(), null);
  }

  /** The same, when some of its speakers have been counted, and others are still to be. */
  Manifest counted(Map<String, QuoteCounts> counts) {
    return new Manifest(
        articleId, generation + 1, items, counts, Set.of(), publisherId, changes, null);
  }

  /** The same, when the lists by word of these speakers are still to follow. */
  Manifest unlisted(Set<String> ids) {
    return new Manifest(articleId, generation, items, speakers, ids, publisherId, changes, reason);
  }

  /** Whether this is all that there is, and nothing is in doubt. */
  boolean is(Map<Key, String> digests, Map<String, QuoteCounts> counts, String publisher) {
    return items.equals(digests)
        && speakers.equals(counts)
        && Objects.equals(publisherId, publisher)
        && (changes.announced() > 0 || isEmpty())
        && !changes.isPending()
        && reason == null;
  }

  /** The same, when the article cannot be shown, and what is there of it stays. */
  Manifest quarantined(String why) {
    return new Manifest(
        articleId, generation + 1, items, speakers, unlisted, publisherId, changes, why);
  }

  /** Nothing of the article's view has been claimed since. */
  Condition unchanged() {
    return generation == 0 ? Condition.absent() : Condition.equal(ViewItem.GENERATION, generation);
  }

  /**
   * Whether a projection is writing the article, or has been cut off while it did; not of one that
   * cannot be shown, on which nobody is to wait.
   */
  boolean isInDoubt() {
    return reason == null && items.containsValue(IN_DOUBT);
  }

  /** Whether there is a view of the article. */
  boolean isEmpty() {
    return items.isEmpty();
  }

  private SdkBytes data() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode all = json.putObject(ITEMS);
    Map<String, Map<String, String>> byPartition = new TreeMap<>();
    items.forEach(
        (key, digest) ->
            byPartition
                // Its own partition need not be named.
                .computeIfAbsent(
                    key.pk().equals(ownPartition()) ? "" : key.pk(), pk -> new TreeMap<>())
                .put(key.sk(), digest));
    byPartition.forEach(
        (pk, digests) -> {
          ObjectNode partition = all.putObject(pk);
          digests.forEach(partition::put);
        });
    ObjectNode who = json.putObject(SPEAKERS);
    new TreeMap<>(speakers)
        .forEach((id, counts) -> who.putArray(id).add(counts.quotes()).add(counts.rejected()));
    return SdkBytes.fromByteArrayUnsafe(Deflated.of(json.toString()));
  }

  private SdkBytes changesData() {
    return SdkBytes.fromByteArrayUnsafe(Deflated.of(changes.write()));
  }

  private static String text(Values values, String attribute) {
    return Deflated.text(values.<SdkBytes>get(attribute).asByteArrayUnsafe());
  }

  private String ownPartition() {
    return ArticleKeys.partition(articleId);
  }

  private static Manifest read(Values values) {
    String own = values.key().pk();
    JsonNode json = Json.tree(text(values, DATA));
    Map<Key, String> items = new HashMap<>();
    json.get(ITEMS)
        .properties()
        .forEach(
            partition ->
                partition
                    .getValue()
                    .properties()
                    .forEach(
                        item ->
                            items.put(
                                new Key(
                                    partition.getKey().isEmpty() ? own : partition.getKey(),
                                    item.getKey()),
                                item.getValue().textValue())));
    Map<String, QuoteCounts> speakers = new HashMap<>();
    json.get(SPEAKERS)
        .properties()
        .forEach(
            speaker ->
                speakers.put(
                    speaker.getKey(),
                    new QuoteCounts(
                        speaker.getValue().get(0).intValue(),
                        speaker.getValue().get(1).intValue())));
    String unlisted = values.get(UNLISTED);
    return new Manifest(
        ArticleKeys.articleId(own),
        values.bigNumber(ViewItem.GENERATION),
        items,
        speakers,
        unlisted == null ? Set.of() : Set.of(unlisted.split(" ")),
        values.get(PUBLISHER),
        Changes.read(text(values, CHANGES)),
        values.get(REASON));
  }
}
