package dev.verbatim.extraction.media;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.language.WordFile;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of news agencies, of papers and broadcasters, and of networks on which people post.
 * Immutable.
 */
final class MediaLexicon {
  private static final Map<Language, MediaLexicon> LOADED = new ConcurrentHashMap<>();

  private final Set<Integer> agencies;
  private final Set<Integer> outlets;
  private final Set<Integer> networks;

  private MediaLexicon(Language language) {
    WordFile file = WordFile.read(language.code(), "media-names.txt");
    agencies = keys(file.entries("agencies"), language);
    outlets = keys(file.entries("outlets"), language);
    networks = keys(file.entries("networks"), language);
    file.end();
  }

  /** The names of a language, read when they are first asked for. */
  static MediaLexicon of(Language language) {
    return LOADED.computeIfAbsent(language, MediaLexicon::new);
  }

  private static Set<Integer> keys(List<String> names, Language language) {
    Set<Integer> keys = new HashSet<>();
    for (String name : names) {
      TokenSequence tokens = Tokenizer.tokens(name, language);
      keys.add(key(tokens, 0, tokens.size() - 1));
    }
    return keys;
  }

  boolean isAgency(TokenSequence tokens, int first, int last) {
    return agencies.contains(key(tokens, first, last));
  }

  boolean isOutlet(TokenSequence tokens, int first, int last) {
    return outlets.contains(key(tokens, first, last));
  }

  boolean isNetwork(TokenSequence tokens, int first, int last) {
    return networks.contains(key(tokens, first, last));
  }

  /** One number for a name of one or more words. */
  private static int key(TokenSequence tokens, int first, int last) {
    int key = 17;
    for (int i = first; i <= last; i++) {
      key = WordHash.pair(key, tokens.hash(i));
    }
    return key;
  }
}
