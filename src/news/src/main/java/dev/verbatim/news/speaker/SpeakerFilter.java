package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.platform.value.NameWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which speakers a list shows. What is null lets all pass. Case and accents make no difference in
 * names.
 *
 * @param q words with which words of the names and aliases begin, in any order
 * @param prefix how the name begins
 * @param kind what they are
 * @param sameAs a URI of theirs elsewhere
 */
public record SpeakerFilter(String q, String prefix, SourceKind kind, String sameAs) {

  /** All speakers. */
  public static final SpeakerFilter ANY = new SpeakerFilter(null, null, null, null);

  /** The beginnings of words that are looked for; none where that makes no difference. */
  public List<String> words() {
    return q == null ? List.of() : NameWords.of(q);
  }

  /** Whether the list shows a speaker. */
  public boolean matches(Speaker speaker) {
    return (kind == null || kind == speaker.kind())
        && (sameAs == null || speaker.sameAs().contains(sameAs))
        && (prefix == null || NameKey.fold(speaker.name()).startsWith(NameKey.fold(prefix)))
        && hasWords(speaker);
  }

  private boolean hasWords(Speaker speaker) {
    List<String> wanted = words();
    if (wanted.isEmpty()) {
      return true;
    }
    List<String> words =
        Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
            .flatMap(name -> NameWords.of(name).stream())
            .toList();
    return wanted.stream()
        .allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
  }
}
