package dev.verbatim.platform.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lines of JSON that tell what was done.
 *
 * <p>They go to the standard output as they are, past the logger: CloudWatch takes metrics only
 * from a line that is JSON and nothing else.
 */
@Singleton
public class LogLines {

  private final ObjectMapper json;
  private final Clock clock;
  private final String function;
  private final boolean measures;

  @Inject
  public LogLines(ObjectMapper json, LogConfig config, Clock clock) {
    this.json = json;
    this.clock = clock;
    this.function = config.function();
    this.measures = config.measures();
  }

  /**
   * Writes a line.
   *
   * @param fields what it tells; those that are null are left out
   * @param metrics which metrics there are
   * @param values how much each of them is
   */
  public void write(
      Map<String, ?> fields, EmbeddedMetrics metrics, Map<String, ? extends Number> values) {
    Instant now = clock.instant();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("timestamp", now.toString());
    line.put("function", function);
    line.putAll(fields);
    line.values().removeIf(value -> value == null);
    if (measures) {
      line.putAll(values);
      line.put(EmbeddedMetrics.FIELD, metrics.of(now));
    }
    byte[] bytes = bytes(line);
    // In one piece: Lambda makes an event of what is written at once.
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  /** What has passed since an instant of {@link System#nanoTime}, in milliseconds. */
  public static double millisSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e4) / 1e2;
  }

  private byte[] bytes(Map<String, Object> line) {
    try {
      return (json.writeValueAsString(line) + "\n").getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }
}
