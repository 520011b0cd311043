package dev.verbatim.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How resources and pages of lists are answered: their headers, and 304 where nothing changed. */
@Singleton
public final class Answers {

  private final ApiConfig config;
  private final Cursors cursors;

  @Inject
  public Answers(ApiConfig config, Cursors cursors) {
    this.config = config;
    this.cursors = cursors;
  }

  /** A single resource, or 304 where the client has it already. */
  public <V> RestResponse<V> resource(V view, EntityTag tag, HttpHeaders request) {
    return isUnchanged(tag, request)
        ? notModified(tag)
        : ResponseBuilder.ok(view).tag(tag).cacheControl(reusable(config.resourceMaxAge())).build();
  }

  /** Whether the client asks only for what has changed. */
  public static boolean isConditional(HttpHeaders request) {
    return !request.getRequestHeader(HttpHeaders.IF_NONE_MATCH).isEmpty();
  }

  /** Whether the client has what this tag stands for. */
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
   * @param slice what was read
   * @param page what was asked for
   * @param view how one item is shown
   */
  public <T, V> RestResponse<Page<V>> page(
      Slice<T> slice, PageRequest page, Function<? super T, V> view) {
    String next = slice.next() == null ? null : cursors.seal(slice.next(), page.query());
    ResponseBuilder<Page<V>> answer =
        ResponseBuilder.ok(new Page<V>(slice.items().stream().<V>map(view).toList(), next))
            .cacheControl(reusable(config.listMaxAge()));
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
