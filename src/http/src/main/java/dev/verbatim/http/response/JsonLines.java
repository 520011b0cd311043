package dev.verbatim.http.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.platform.paging.PageScan;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with everything in a list, one line of JSON for each item: a page at a time, each of
 * which says where the next one is. A page is bounded, so walking a list of any length takes no
 * more memory than one page.
 */
@Singleton
public final class JsonLines {

  /** The largest number of lines in a page, and the default. */
  public static final int LARGEST_LIMIT = 1000;

  /**
   * A page ends before it has more bytes than this, or after one line. A function's answer may have
   * 6 MB.
   */
  public static final int MOST_BYTES = 4_000_000;

  /** A page that has cost this many reads ends, and says where to go on. */
  private static final int MOST_READS = 50;

  private final Responses responses;
  private final ObjectMapper json;

  @Inject
  JsonLines(Responses responses, ObjectMapper json) {
    this.responses = responses;
    this.json = json;
  }

  /** What a list is read from. */
  @FunctionalInterface
  public interface Source<T> {

    /**
     * Reads on.
     *
     * @param most the largest number of items
     * @param after the position to read on from; null for the beginning
     */
    PageScan<T> read(int most, Map<String, String> after);
  }

  /**
   * A page of lines.
   *
   * @param page what was asked for
   * @param view how one item is shown
   */
  public <T> RestResponse<byte[]> page(
      PageRequest page, Source<T> source, Function<? super T, ?> view) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int count = 0;
    Map<String, String> after = page.after();
    for (int reads = 0; reads < MOST_READS; reads++) {
      // One more than is wanted: a page that ends with the last item of the list has no next.
      PageScan<T> scan = source.read(page.limit() - count + 1, after);
      for (PageScan.Placed<T> placed : scan.items()) {
        byte[] line = line(view.apply(placed.item()));
        boolean full = count > 0 && lines.size() + line.length > MOST_BYTES;
        if (full || count == page.limit()) {
          return responses.part(lines.toByteArray(), after, page);
        }
        lines.writeBytes(line);
        count++;
        after = placed.position();
      }
      after = scan.next();
      if (after == null) {
        break;
      }
    }
    return responses.part(lines.toByteArray(), after, page);
  }

  private byte[] line(Object view) {
    try {
      return (json.writeValueAsString(view) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view can be written", e);
    }
  }
}
