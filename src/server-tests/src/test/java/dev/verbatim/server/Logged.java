package dev.verbatim.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What the logger is told from now on, until it is closed. */
final class Logged extends Handler implements AutoCloseable {

  private final List<Line> lines = new CopyOnWriteArrayList<>();

  /**
   * A line of the log.
   *
   * @param requestId the request that it belongs to, or null
   * @param text what it says, also of a failure
   */
  record Line(String requestId, String text) {}

  Logged() {
    Logger.getLogger("").addHandler(this);
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord message) {
    ExtLogRecord line = ExtLogRecord.wrap(message);
    String failure = line.getThrown() == null ? "" : "\n" + line.getThrown();
    lines.add(new Line(line.getMdc("requestId"), line.getFormattedMessage() + failure));
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
