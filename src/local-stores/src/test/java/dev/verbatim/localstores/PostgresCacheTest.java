package dev.verbatim.localstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresCacheTest {

  @TempDir Path folder;
  private Path library;

  @BeforeEach
  void unpack() throws IOException {
    Path binaries = folder.resolve("PG-59e8");
    library = Files.createDirectories(binaries.resolve("lib")).resolve("libpq.so");
    Files.writeString(library, "");
  }

  @Test
  void dropsWhatWasKilledWhileItUnpacked() throws IOException {
    Files.writeString(folder.resolve("PG-59e8").resolve("epg-lock"), "");
    new PostgresCache(folder).dropHalfUnpacked();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keepsWhatIsUnpacked() throws IOException {
    Files.writeString(folder.resolve("PG-59e8").resolve("epg-lock"), "");
    Files.writeString(folder.resolve("PG-59e8").resolve(".exists"), "");
    new PostgresCache(folder).dropHalfUnpacked();
    assertThat(library).exists();
  }
}
