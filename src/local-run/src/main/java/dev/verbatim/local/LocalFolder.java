package dev.verbatim.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder {@code .verbatim}, in which a local run keeps its data and its signing key. */
final class LocalFolder {

  private LocalFolder() {}

  /**
   * Takes the folder for this process, until it ends.
   *
   * @throws InUse when another process has it
   */
  static void take(Path folder) throws InUse {
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw new InUse(folder);
      }
      hold(lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + folder, e);
    }
  }

  /**
   * Keeps a lock that nothing else refers to after a live reload, and that would be closed then. It
   * is given back by the end of the process, after all that the process has started.
   */
  @SuppressWarnings("ReachabilityFenceUsage")
  private static void hold(FileChannel lock) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> Reference.reachabilityFence(lock), "folder-lock"));
  }

  /** Another process has the folder. */
  static final class InUse extends Exception {
    private static final long serialVersionUID = 1L;

    InUse(Path folder) {
      super("Another local run is using " + folder + ".");
    }
  }
}
