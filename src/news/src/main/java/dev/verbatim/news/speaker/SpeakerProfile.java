package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who a speaker is.
 *
 * @param name the name
 * @param kind what it is
 * @param description what an article or an editor says it is, or null
 * @param aliases other names it goes by
 * @param sameAs URIs of the same speaker elsewhere
 */
public record SpeakerProfile(
    String name, SourceKind kind, String description, List<String> aliases, List<String> sameAs) {

  /** Aliases that a speaker has at most. */
  static final int MOST_ALIASES = 50;

  public SpeakerProfile {
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }

  /** What one article says of a speaker. */
  public static SpeakerProfile of(Source source) {
    return new SpeakerProfile(
        source.name(),
        source.kind(),
        source.description(),
        otherNames(source.aliases(), source.name()),
        List.of());
  }

  /** A speaker of whom no more than the name is known. */
  public static SpeakerProfile named(String name, SourceKind kind) {
    return new SpeakerProfile(name, kind, null, List.of(), List.of());
  }

  /** Who an editor says that a speaker is. */
  static SpeakerProfile of(ChangeSpeaker known) {
    return new SpeakerProfile(
        known.name(),
        known.sourceKind(),
        known.description(),
        otherNames(known.aliases(), known.name()),
        known.sameAs());
  }

  /** This profile as an editor has changed it. The old name becomes an alias. */
  public SpeakerProfile changed(ChangeSpeaker change) {
    Set<String> names = new LinkedHashSet<>(change.aliases());
    names.add(name);
    return new SpeakerProfile(
        change.name(),
        change.sourceKind(),
        change.description(),
        otherNames(names, change.name()),
        change.sameAs());
  }

  /** Both as one, under the name of this one. */
  public SpeakerProfile joined(SpeakerProfile other) {
    Set<String> names = new LinkedHashSet<>(aliases);
    names.add(other.name);
    names.addAll(other.aliases);
    Set<String> elsewhere = new LinkedHashSet<>(sameAs);
    elsewhere.addAll(other.sameAs);
    return new SpeakerProfile(
        name,
        kind == SourceKind.UNKNOWN ? other.kind : kind,
        description == null ? other.description : description,
        otherNames(names, name),
        elsewhere.stream().limit(ChangeSpeaker.MOST_SAME_AS).toList());
  }

  private static List<String> otherNames(Collection<String> names, String own) {
    return names.stream().filter(other -> !other.equals(own)).limit(MOST_ALIASES).toList();
  }
}
