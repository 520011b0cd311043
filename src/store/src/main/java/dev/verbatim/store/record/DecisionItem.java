package dev.verbatim.store.record;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Attributes;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Key;
import java.util.function.Function;

/**
 * What editors decided about a speaker, as stored.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code SPEAKER}</td></tr>
 * </table>
 */
public final class DecisionItem {

  /** Whom the id means instead. */
  static final String INTO = "into";

  static final String VERSION = "version";

  private static final String NAMES = "names";
  private static final String TARGETS = "targets";
  private static final String NAMESAKES = "namesakes";
  private static final String FIRST = "namesakeOf";
  private static final String SK = "SPEAKER";
  private static final String PREFIX = "SPEAKER#";
  private static final String CREATED_AT = "createdAt";
  private static final String UPDATED_AT = "updatedAt";

  /** What the attributes of each profile begin with. */
  private static final String OWN = "own";

  private static final String MERGED = "merged";
  private static final String TARGET = "target";

  static final ItemSchema<SpeakerDecision> SCHEMA = schema();

  private DecisionItem() {}

  /** The partition of a speaker, in either table. */
  public static String partition(String id) {
    return PREFIX + id;
  }

  /** Whether a partition is a speaker's. */
  public static boolean isSpeaker(String partition) {
    return partition.startsWith(PREFIX);
  }

  /** The speaker whose partition it is. */
  public static String speakerId(String partition) {
    return partition.substring(PREFIX.length());
  }

  /** The key of what is known of a speaker, in either table. */
  public static Key key(String id) {
    return new Key(partition(id), SK);
  }

  private static ItemSchema<SpeakerDecision> schema() {
    Attributes<SpeakerDecision> attributes =
        ItemSchema.of(SpeakerDecision.class, decision -> key(decision.id()), DecisionItem::read)
            .text(INTO, SpeakerDecision::into)
            .texts(NAMES, SpeakerDecision::names)
            .texts(TARGETS, SpeakerDecision::targets)
            .texts(NAMESAKES, SpeakerDecision::namesakes)
            .text(FIRST, decision -> decision.kinship().first())
            .number(VERSION, SpeakerDecision::version)
            .time(CREATED_AT, decision -> decision.stamp().createdAt())
            .time(UPDATED_AT, decision -> decision.stamp().updatedAt());
    profile(attributes, OWN, SpeakerDecision::profile);
    profile(attributes, MERGED, of(SpeakerDecision.Redirect::merged));
    profile(attributes, TARGET, of(SpeakerDecision.Redirect::target));
    return attributes.build();
  }

  private static Function<SpeakerDecision, SpeakerProfile> of(
      Function<SpeakerDecision.Redirect, SpeakerProfile> getter) {
    return decision -> decision.redirect() == null ? null : getter.apply(decision.redirect());
  }

  private static void profile(
      Attributes<SpeakerDecision> attributes,
      String prefix,
      Function<SpeakerDecision, SpeakerProfile> getter) {
    attributes
        .text(prefix + "Name", part(getter, SpeakerProfile::name))
        .text(prefix + "Kind", part(getter, profile -> profile.kind().name()))
        .text(prefix + "Description", part(getter, SpeakerProfile::description))
        .texts(prefix + "Aliases", part(getter, SpeakerProfile::aliases))
        .texts(prefix + "SameAs", part(getter, SpeakerProfile::sameAs));
  }

  private static <V> Function<SpeakerDecision, V> part(
      Function<SpeakerDecision, SpeakerProfile> profile, Function<SpeakerProfile, V> getter) {
    return decision -> {
      SpeakerProfile of = profile.apply(decision);
      return of == null ? null : getter.apply(of);
    };
  }

  private static SpeakerDecision read(Values values) {
    String into = values.get(INTO);
    return new SpeakerDecision(
        speakerId(values.key().pk()),
        profile(values, OWN),
        values.list(NAMES),
        into == null
            ? null
            : new SpeakerDecision.Redirect(into, profile(values, MERGED), profile(values, TARGET)),
        values.list(TARGETS),
        new SpeakerDecision.Kinship(values.list(NAMESAKES), values.get(FIRST)),
        new Stamp(values.number(VERSION), values.time(CREATED_AT), values.time(UPDATED_AT)));
  }

  private static SpeakerProfile profile(Values values, String prefix) {
    String name = values.get(prefix + "Name");
    return name == null
        ? null
        : new SpeakerProfile(
            name,
            SourceKind.valueOf(values.get(prefix + "Kind")),
            values.get(prefix + "Description"),
            values.list(prefix + "Aliases"),
            values.list(prefix + "SameAs"));
  }
}
