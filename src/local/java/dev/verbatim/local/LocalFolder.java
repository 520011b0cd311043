package dev.verbatim.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder {@code .verbatim}, in which a local run keeps its data and its signing key. */
final class LocalFolder {

  private final Path folder;

  /** Held until the process ends. */
  @SuppressWarnings("FieldCanBeLocal")
  private final FileChannel lock;

  private LocalFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process.
   *
   * @throws InUse when another process has it
   */
  static LocalFolder take(Path folder) throws InUse {
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw new InUse(folder);
      }
      return new LocalFolder(folder, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + folder, e);
    }
  }

  Path data() {
    return folder.resolve("dynamodb");
  }

  /** Whether this process still has it. */
  boolean isTaken() {
    return lock.isOpen();
  }

  /** Another process has the folder. */
  static final class InUse extends Exception {
    private static final long serialVersionUID = 1L;

    InUse(Path folder) {
      super("Another local run is using " + folder + ".");
    }
  }
}
