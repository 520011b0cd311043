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
 * @param edited whether an editor has changed it, so that articles no longer do
 */
public record SpeakerProfile(
    String name,
    SourceKind kind,
    String description,
    List<String> aliases,
    List<String> sameAs,
    boolean edited) {

  /** Aliases that a speaker has at most. */
  static final int MOST_ALIASES = 50;

  public SpeakerProfile {
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }

  /** What one article says of a speaker. */
  public static SpeakerProfile of(Source source) {
    return new SpeakerProfile(
        source.name(), source.kind(), source.description(), source.aliases(), List.of(), false);
  }

  /** This profile, and what one more article says. What editors said stays. */
  SpeakerProfile plus(Source source) {
    if (edited) {
      return this;
    }
    Set<String> names = new LinkedHashSet<>(aliases);
    names.add(source.name());
    names.addAll(source.aliases());
    return new SpeakerProfile(
        name,
        kind == SourceKind.UNKNOWN ? source.kind() : kind,
        description == null ? source.description() : description,
        otherNames(names, name),
        sameAs,
        false);
  }

  /** This profile as an editor has changed it. The old name becomes an alias. */
  SpeakerProfile plus(ChangeSpeaker change) {
    Set<String> names = new LinkedHashSet<>(change.aliases());
    names.add(name);
    return new SpeakerProfile(
        change.name(),
        change.sourceKind(),
        change.description(),
        otherNames(names, change.name()),
        change.sameAs(),
        true);
  }

  /** Both as one, under the name of this one. */
  SpeakerProfile plus(SpeakerProfile other) {
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
        elsewhere.stream().limit(ChangeSpeaker.MOST_SAME_AS).toList(),
        true);
  }

  /** The same profile, whose aliases do not repeat its name. */
  SpeakerProfile withoutOwnName() {
    return new SpeakerProfile(
        name,
        kind,
        description,
        aliases.stream().filter(alias -> !alias.equals(name)).toList(),
        sameAs,
        edited);
  }

  private static List<String> otherNames(Collection<String> names, String own) {
    return names.stream().filter(other -> !other.equals(own)).limit(MOST_ALIASES).toList();
  }
}
