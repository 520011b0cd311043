package dev.verbatim.http.response;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.paging.Cursors;
import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.paging.PageView;
import dev.verbatim.platform.paging.Page;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Builds responses of resources and lists: their headers, and 304 where nothing has changed. */
@Singleton
public final class Responses {

  private final ApiConfig config;
  private final Cursors cursors;

  @Inject
  public Responses(ApiConfig config, Cursors cursors) {
    this.config = config;
    this.cursors = cursors;
  }

  /** A single resource, or 304 where the client has it already. */
  public <V> RestResponse<V> resource(V view, EntityTag tag, HttpHeaders request) {
    return isUnchanged(tag, request)
        ? notModified(tag)
        : ResponseBuilder.ok(view).tag(tag).cacheControl(reusable(config.resourceMaxAge())).build();
  }

  /** A single resource as a change has left it. */
  public <V> RestResponse<V> changed(V view, EntityTag tag) {
    return ResponseBuilder.ok(view).tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  /** An answer that is another one each time. */
  public <V> RestResponse<V> once(V view) {
    CacheControl control = new CacheControl();
    control.setNoTransform(false);
    control.setNoStore(true);
    return ResponseBuilder.ok(view).cacheControl(control).build();
  }

  /**
   * A resource that another takes the place of, or 304 where the client has it already.
   *
   * @param left how long until then
   */
  public <V> RestResponse<V> passing(V view, EntityTag tag, HttpHeaders request, Duration left) {
    CacheControl control =
        reusable(left.compareTo(config.listMaxAge()) < 0 ? left : config.listMaxAge());
    ResponseBuilder<V> answer =
        isUnchanged(tag, request)
            ? ResponseBuilder.<V>create(Status.NOT_MODIFIED)
            : ResponseBuilder.ok(view);
    return answer.tag(tag).cacheControl(control).build();
  }

  /** Whether the client asks only for what has changed. */
  public static boolean isConditional(HttpHeaders request) {
    return !request.getRequestHeader(HttpHeaders.IF_NONE_MATCH).isEmpty();
  }

  /** Whether the client has the version with this tag. */
  public static boolean isUnchanged(EntityTag tag, HttpHeaders request) {
    return EntityTags.unchanged(request.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag);
  }

  /** That the client has it already. */
  public <V> RestResponse<V> notModified(EntityTag tag) {
    return ResponseBuilder.<V>create(Status.NOT_MODIFIED)
        .tag(tag)
        .cacheControl(reusable(config.resourceMaxAge()))
        .build();
  }

  /**
   * A page of a list.
   *
   * @param read what was read
   * @param page what was asked for
   * @param view how one item is shown
   */
  public <T, V> RestResponse<PageView<V>> page(
      Page<T> read, PageRequest page, Function<? super T, V> view) {
    String next = cursor(read.next(), page);
    return listed(new PageView<V>(read.items().stream().<V>map(view).toList(), next), next, page);
  }

  /**
   * Part of a list, in whatever form.
   *
   * @param next where the list goes on, or null
   * @param page what was asked for
   */
  public <V> RestResponse<V> part(V part, Map<String, String> next, PageRequest page) {
    return part(cursor -> part, next, page);
  }

  /**
   * Part of a list in a form that names the next part itself.
   *
   * @param view the part, given the cursor of the next one or null
   * @param next where the list goes on, or null
   * @param page what was asked for
   */
  public <V> RestResponse<V> part(
      Function<String, V> view, Map<String, String> next, PageRequest page) {
    String cursor = cursor(next, page);
    return listed(view.apply(cursor), cursor, page);
  }

  /** What is counted over a list, all in one answer. */
  public <V> RestResponse<V> whole(V view) {
    return ResponseBuilder.ok(view).cacheControl(reusable(config.listMaxAge())).build();
  }

  /**
   * Part of a list in a form of its own, or 304 where the client has it already.
   *
   * @param write writes the part, given the address of the next one or null
   * @param next where the list goes on, or null
   * @param type the media type
   */
  public RestResponse<String> part(
      EntityTag tag,
      HttpHeaders request,
      UnaryOperator<String> write,
      Map<String, String> next,
      PageRequest page,
      String type) {
    if (isUnchanged(tag, request)) {
      return ResponseBuilder.<String>create(Status.NOT_MODIFIED)
          .tag(tag)
          .cacheControl(reusable(config.listMaxAge()))
          .build();
    }
    String cursor = cursor(next, page);
    String part = write.apply(cursor == null ? null : page.at(cursor));
    RestResponse<String> answer = listed(part, cursor, page);
    return ResponseBuilder.fromResponse(answer).tag(tag).type(type).build();
  }

  private String cursor(Map<String, String> position, PageRequest page) {
    return position == null ? null : cursors.seal(position, page.query());
  }

  private <V> RestResponse<V> listed(V part, String next, PageRequest page) {
    ResponseBuilder<V> answer =
        ResponseBuilder.ok(part).cacheControl(reusable(config.listMaxAge()));
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(page.at(next)));
    }
    return answer.build();
  }

  private CacheControl reusable(Duration maxAge) {
    CacheControl control = new CacheControl();
    control.setNoTransform(false);
    control.setMaxAge((int) maxAge.toSeconds());
    if (config.reading() == ApiConfig.Reading.PUBLIC) {
      control.getCacheExtension().put("public", "");
    } else {
      control.setPrivate(true);
    }
    return control;
  }
}
