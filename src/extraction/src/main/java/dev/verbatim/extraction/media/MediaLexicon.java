package dev.verbatim.extraction.media;

import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of news agencies, of papers and broadcasters, and of networks on which people post, as
 * the resource {@code carriers.txt} lists them. Immutable; read when it is first needed.
 */
final class MediaLexicon {
  private static final String RESOURCE = "/dev/verbatim/extraction/carriers.txt";

  private final Set<Integer> agencies = new HashSet<>();
  private final Set<Integer> outlets = new HashSet<>();
  private final Set<Integer> networks = new HashSet<>();

  private MediaLexicon() {}

  private static final class English {
    static final MediaLexicon LEXICON = load();
  }

  static MediaLexicon english() {
    return English.LEXICON;
  }

  private static MediaLexicon load() {
    MediaLexicon lexicon = new MediaLexicon();
    try (InputStream in = MediaLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<Integer> section = lexicon.agencies;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = lexicon.section(line);
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          TokenSequence tokens = Tokenizer.tokens(line);
          section.add(key(tokens, 0, tokens.size() - 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private Set<Integer> section(String line) {
    return switch (line) {
      case "[agency]" -> agencies;
      case "[outlet]" -> outlets;
      case "[network]" -> networks;
      default -> throw new IllegalStateException(RESOURCE + " has an unknown section " + line);
    };
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
