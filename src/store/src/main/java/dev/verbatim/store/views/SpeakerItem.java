package dev.verbatim.store.views;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Shards;
import dev.verbatim.store.table.ViewsTable;
import dev.verbatim.store.table.ViewsTable.Index;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A speaker as it is shown, with its counts, or an id that means another speaker.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code SPEAKER}</td></tr>
 *   <tr><td>by-name</td><td>{@code SPEAKER#<shard>}, then the folded name and the id; only of one
 *       who is shown</td></tr>
 * </table>
 *
 * @param id the speaker
 * @param generation counts its changes
 * @param profile who it is; null where nothing is shown of it
 * @param counts how many quotations are listed under the id
 * @param days when it is quoted
 * @param version the version of the speaker that is shown
 * @param decided the version of the decision that it follows; 0 where there is none
 * @param followed the decision that all quotations follow; while it is not {@code decided}, some
 *     may show what was before
 * @param into whom the id means instead, or null
 * @param change counts the changes of what is shown of it, but for counts and days
 * @param members who was merged into it, or was until now and whose quotations do not follow yet
 * @param asOf since when a change of it or of a member is not followed by all quotations; null
 *     while all follow
 */
record SpeakerItem(
    String id,
    long generation,
    SpeakerProfile profile,
    QuoteCounts counts,
    QuotedDays days,
    int version,
    int decided,
    int followed,
    String into,
    long change,
    List<String> members,
    Instant asOf) {

  static final String LIST = "SPEAKER";

  private static final String NAME = "speakerName";
  private static final String KIND = "speakerKind";
  private static final String DESCRIPTION = "description";
  private static final String OTHER_NAMES = "otherNames";
  private static final String SAME_AS = "sameAs";
  private static final String QUOTES = "quoteCount";
  private static final String REJECTED = "rejectedCount";
  private static final String FIRST = "firstQuoted";
  private static final String LAST = "lastQuoted";
  private static final String VERSION = "version";
  private static final String DECIDED = "decided";
  private static final String FOLLOWED = "followed";
  private static final String INTO = "into";
  private static final String CHANGE = "change";
  private static final String MEMBERS = "members";
  private static final String AS_OF = "asOf";

  static final ItemSchema<SpeakerItem> SCHEMA =
      ItemSchema.of(SpeakerItem.class, item -> DecisionItem.key(item.id), SpeakerItem::read)
          .listedBy(Index.NAME, shown(item -> Shards.ofName(LIST, item.id)))
          .sortedBy(
              ViewsTable.NAME_KEY,
              shown(item -> NameKey.of(item.profile.name(), item.id)),
              List.of(Index.NAME))
          .bigNumber(ViewItem.GENERATION, SpeakerItem::generation)
          .text(NAME, of(SpeakerProfile::name))
          .text(KIND, of(profile -> profile.kind().name()))
          .text(DESCRIPTION, of(SpeakerProfile::description))
          .texts(OTHER_NAMES, of(SpeakerProfile::aliases))
          .texts(SAME_AS, of(SpeakerProfile::sameAs))
          .number(QUOTES, item -> item.counts.quotes())
          .number(REJECTED, item -> orNull(item.counts.rejected()))
          .day(FIRST, item -> item.days.first())
          .day(LAST, item -> item.days.last())
          .number(VERSION, SpeakerItem::version)
          .number(DECIDED, item -> orNull(item.decided))
          .number(FOLLOWED, item -> orNull(item.followed))
          .text(INTO, SpeakerItem::into)
          .bigNumber(CHANGE, SpeakerItem::change)
          .texts(MEMBERS, SpeakerItem::members)
          .time(AS_OF, SpeakerItem::asOf)
          .build();

  SpeakerItem {
    members = List.copyOf(members);
  }

  /** That of a speaker of whom nothing is known. */
  static SpeakerItem none(String id) {
    return new SpeakerItem(
        id, 0, null, QuoteCounts.NONE, QuotedDays.NONE, 1, 0, 0, null, 0, List.of(), null);
  }

  /** Whether it has been written once only, so that nothing can be left over of it. */
  boolean isFirst() {
    return generation == 1;
  }

  /** Whether it is shown as a speaker. */
  boolean isShown() {
    return profile != null && into == null;
  }

  /** The speaker; only of one who is shown. */
  Speaker speaker() {
    return new Speaker(id, profile, counts, days, version, asOf);
  }

  /** Nothing of it was changed since. */
  Condition unchanged() {
    return generation == 0 ? Condition.absent() : Condition.equal(ViewItem.GENERATION, generation);
  }

  SpeakerItem at(long newGeneration) {
    return new SpeakerItem(
        id,
        newGeneration,
        profile,
        counts,
        days,
        version,
        decided,
        followed,
        into,
        change,
        members,
        asOf);
  }

  SpeakerItem counting(QuoteCounts newCounts) {
    return new SpeakerItem(
        id,
        generation,
        profile,
        newCounts,
        days,
        version,
        decided,
        followed,
        into,
        change,
        members,
        asOf);
  }

  /** The same as a change of another, which is counted where it is one to be seen. */
  SpeakerItem after(SpeakerItem before) {
    boolean isSeen =
        isShown() != before.isShown()
            || isShown() && (version != before.version || !profile.equals(before.profile));
    return new SpeakerItem(
        id,
        generation,
        profile,
        counts,
        days,
        version,
        decided,
        followed,
        into,
        before.change + (isSeen ? 1 : 0),
        members,
        asOf);
  }

  /** The same; a decision that is followed stays so. */
  SpeakerItem following(int newFollowed) {
    return new SpeakerItem(
        id,
        generation,
        profile,
        counts,
        days,
        version,
        decided,
        Math.max(followed, newFollowed),
        into,
        change,
        members,
        asOf);
  }

  SpeakerItem joining(List<String> newMembers) {
    return new SpeakerItem(
        id,
        generation,
        profile,
        counts,
        days,
        version,
        decided,
        followed,
        into,
        change,
        newMembers,
        asOf);
  }

  private static <V> Function<SpeakerItem, V> shown(Function<SpeakerItem, V> getter) {
    return item -> item.isShown() ? getter.apply(item) : null;
  }

  private static <V> Function<SpeakerItem, V> of(Function<SpeakerProfile, V> getter) {
    return item -> item.profile == null ? null : getter.apply(item.profile);
  }

  private static SpeakerItem read(Values values) {
    String name = values.get(NAME);
    return new SpeakerItem(
        DecisionItem.speakerId(values.key().pk()),
        values.bigNumber(ViewItem.GENERATION),
        name == null
            ? null
            : new SpeakerProfile(
                name,
                SourceKind.valueOf(values.get(KIND)),
                values.get(DESCRIPTION),
                values.list(OTHER_NAMES),
                values.list(SAME_AS)),
        new QuoteCounts(values.number(QUOTES), values.number(REJECTED)),
        new QuotedDays(values.day(FIRST), values.day(LAST)),
        values.number(VERSION),
        values.number(DECIDED),
        values.number(FOLLOWED),
        values.get(INTO),
        values.bigNumber(CHANGE),
        values.list(MEMBERS),
        values.time(AS_OF));
  }

  /** Most speakers have none, and need not keep a zero. */
  private static Integer orNull(int number) {
    return number == 0 ? null : number;
  }
}
