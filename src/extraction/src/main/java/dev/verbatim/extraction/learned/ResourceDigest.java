package dev.verbatim.extraction.learned;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The digest of the models and word lists, which is part of the engine's version: with other models
 * or words the engine finds other quotations.
 *
 * <p>Nothing is digested when the engine runs. Training writes {@link #VALUE} with the models, and
 * a test compares it with the files.
 */
public final class ResourceDigest {
  /** The digest of the files that belong to this code. */
  public static final String VALUE = "8a48a7ae";

  private ResourceDigest() {}

  /** The first eight hexadecimal digits of the SHA-256 of all files below a folder. */
  public static String of(Path folder) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
