package dev.verbatim.api.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.response.EntityTags;
import dev.verbatim.http.response.PublicAddress;
import dev.verbatim.http.response.Responses;
import dev.verbatim.http.routing.ChosenMediaType;
import dev.verbatim.http.routing.MediaTypes;
import dev.verbatim.platform.paging.Page;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes a page of a feed in the media type that was chosen. */
@Singleton
final class FeedResponses {

  private final Responses responses;
  private final PublicAddress address;
  private final ChosenMediaType mediaType;
  private final ObjectMapper json;

  @Inject
  FeedResponses(
      Responses responses, PublicAddress address, ChosenMediaType mediaType, ObjectMapper json) {
    this.responses = responses;
    this.address = address;
    this.mediaType = mediaType;
    this.json = json;
  }

  /** Where the API is reached. */
  String base(UriInfo uri) {
    return address.of(uri);
  }

  /**
   * A page of a feed, or 304 where the client has it already.
   *
   * @param title what is in it
   * @param list the path of the list that it shows
   * @param headers say what the client has already
   */
  RestResponse<String> feed(
      String title,
      String list,
      Page<FeedEntry> entries,
      PageRequest page,
      UriInfo uri,
      HttpHeaders headers) {
    String type = mediaType.name();
    String base = base(uri);
    EntityTag tag = tag(type, base, entries);
    return responses.part(
        tag,
        headers,
        next -> write(type, feed(title, list, entries.items(), page, base, uri, next)),
        entries.next(),
        page,
        type);
  }

  private static Feed feed(
      String title,
      String list,
      List<FeedEntry> entries,
      PageRequest page,
      String base,
      UriInfo uri,
      String next) {
    URI request = uri.getRequestUri();
    String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
    String filters =
        String.join(", ", page.filters().values().stream().flatMap(List::stream).sorted().toList());
    return new Feed(
        base + page.of(page.path()),
        filters.isEmpty() ? title : title + ": " + filters,
        base + page.of(list),
        base + request.getRawPath() + query,
        base + page.of(page.path()),
        next == null ? null : base + next,
        entries);
  }

  /**
   * Weak, since the same page has another cursor each time: it is about what the page shows, not
   * for its bytes.
   */
  private static EntityTag tag(String type, String base, Page<FeedEntry> entries) {
    StringBuilder shown = new StringBuilder();
    for (FeedEntry entry : entries.items()) {
      shown.append(entry.id()).append(' ').append(entry.version()).append(' ');
      shown.append(entry.updated()).append('\n');
    }
    return EntityTags.weak(type, base, shown.toString(), String.valueOf(entries.next() == null));
  }

  private String write(String type, Feed feed) {
    return switch (type) {
      case MediaTypes.ATOM, MediaTypes.XML, MediaTypes.TEXT_XML -> AtomFeed.write(feed);
      case MediaTypes.RSS -> RssFeed.write(feed);
      default -> json(JsonFeed.of(feed));
    };
  }

  private String json(JsonFeed feed) {
    try {
      return json.writeValueAsString(feed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed can be written", e);
    }
  }
}
