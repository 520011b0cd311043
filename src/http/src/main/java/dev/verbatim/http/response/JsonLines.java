package dev.verbatim.http.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.paging.Deleted;
import dev.verbatim.http.request.Parameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
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

  private final Responses responses;
  private final ObjectMapper json;

  @Inject
  JsonLines(Responses responses, ObjectMapper json) {
    this.responses = responses;
    this.json = json;
  }

  /**
   * A page of lines.
   *
   * @param view how one item is shown
   * @param fields those that each line has, as {@link Parameters#fields(Set)} gives them; of what
   *     is gone, a line always says that it is so
   */
  public <T> RestResponse<byte[]> page(
      PageWalk walk, PageWalk.Source<T> source, Function<? super T, ?> view, Set<String> fields) {
    LineBuffer lines = new LineBuffer();
    Map<String, String> next =
        walk.through(source, item -> lines.add(line(view.apply(item), fields)));
    return walk.dated(responses.part(lines.bytes(), next, walk.request()));
  }

  private String line(Object view, Set<String> fields) {
    boolean isWhole = fields.isEmpty() || view instanceof Deleted;
    try {
      Object line = isWhole ? view : SparseFields.kept(json, view, fields);
      return json.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view can be written", e);
    }
  }
}
