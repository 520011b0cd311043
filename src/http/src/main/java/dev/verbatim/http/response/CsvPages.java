package dev.verbatim.http.response;

import dev.verbatim.http.routing.MediaTypes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers with everything in a list as a table, a page at a time, as {@link JsonLines} does. The
 * first page alone has a header, so that the pages one after the other are one table.
 */
@Singleton
public final class CsvPages {

  private final Responses responses;

  @Inject
  CsvPages(Responses responses) {
    this.responses = responses;
  }

  /** A page of rows. */
  public <T> RestResponse<byte[]> page(
      PageWalk walk, PageWalk.Source<T> source, CsvTable<T> table) {
    LineBuffer lines = new LineBuffer();
    boolean isFirst = walk.request().after() == null;
    if (isFirst) {
      lines.head(table.head());
    }
    Map<String, String> next = walk.through(source, item -> lines.add(table.row(item)));
    RestResponse<byte[]> page = responses.part(lines.bytes(), next, walk.request());
    String header = isFirst ? "present" : "absent";
    return walk.dated(
        ResponseBuilder.fromResponse(page)
            .type(MediaTypes.CSV + "; charset=UTF-8; header=" + header)
            .build());
  }
}
