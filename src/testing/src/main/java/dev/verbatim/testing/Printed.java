package dev.verbatim.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What is written to the standard output from now on, until it is closed. */
public final class Printed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  public Printed() {
    System.setOut(new PrintStream(printed, true, UTF_8));
  }

  /** The lines that are whole. */
  public List<String> lines() {
    String all = printed.toString(UTF_8);
    return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
  }

  /** Waits for a line, since requests are written down when they have been answered. */
  public String await(Predicate<String> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (String line : lines()) {
        if (wanted.test(line)) {
          return line;
        }
      }
      LockSupport.parkNanos(5_000_000);
    }
    assertThat(lines()).anyMatch(wanted);
    throw new AssertionError("it came too late");
  }

  @Override
  public void close() {
    System.setOut(before);
  }
}
