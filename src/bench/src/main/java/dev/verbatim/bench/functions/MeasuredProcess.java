package dev.verbatim.bench.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that is measured. */
record MeasuredProcess(Process process) implements AutoCloseable {

  /** The most memory that it has had at once, in MB, as Linux counts it. */
  double peakMegabytes() throws IOException {
    return status("VmHWM:") / 1024.0;
  }

  /** How many threads it has. */
  int threads() throws IOException {
    return (int) status("Threads:");
  }

  /** Has it end by itself, and waits for that. */
  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private long status(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
