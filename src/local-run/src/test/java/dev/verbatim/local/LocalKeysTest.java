package dev.verbatim.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysTest {

  private static final String KEY = "token-key.pem";

  @TempDir Path folder;

  @Test
  void keysAreMadeOnceAndReadAgain() throws IOException {
    LocalKeys made = LocalKeys.keptIn(folder.resolve("new"));

    assertThat(LocalKeys.keptIn(folder.resolve("new")).publicPem()).isEqualTo(made.publicPem());
    assertThat(folder.resolve("new").resolve("token-key.pub.pem")).hasContent(made.publicPem());
  }

  @Test
  void onlyTheOwnerMayReadTheKey() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class));

    LocalKeys.keptIn(folder);

    assertThat(Files.getPosixFilePermissions(folder.resolve(KEY)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  /** A file system like those of Windows in that it has no POSIX permissions. */
  @Test
  void aFileSystemWithoutPermissionsIsAskedForNone() throws IOException {
    try (FileSystem zip =
        FileSystems.newFileSystem(folder.resolve("files.zip"), Map.of("create", "true"))) {
      Path inside = zip.getPath("data");

      LocalKeys made = LocalKeys.keptIn(inside);

      assertThat(Files.getAttribute(inside.resolve(KEY), "zip:permissions")).isNull();
      assertThat(LocalKeys.keptIn(inside).publicPem()).isEqualTo(made.publicPem());
    }
  }
}
