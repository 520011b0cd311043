package dev.verbatim.http.request;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.problem.HttpStatus;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds a body that does not say beforehand how long it is. */
@Provider
public class BoundedBody implements ReaderInterceptor {

  /** Set in the context of a request whose body has been read. */
  public static final String ARRIVED = BoundedBody.class.getName() + ".arrived";

  // Asked for late: the framework makes interceptors before it has read the configuration.
  private final jakarta.inject.Provider<ApiConfig> config;
  private final CurrentVertxRequest request;

  @Inject
  BoundedBody(jakarta.inject.Provider<ApiConfig> config, CurrentVertxRequest request) {
    this.config = config;
    this.request = request;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    long largest = largest(config.get(), String.valueOf(context.getMediaType()));
    context.setInputStream(new Bounded(context.getInputStream(), largest));
    try {
      Object body = context.proceed();
      arrived();
      return body;
    } catch (TooLarge e) {
      throw new ClientErrorException(HttpStatus.CONTENT_TOO_LARGE.code(), e);
    } catch (Unread e) {
      throw new ClientErrorException(HttpStatus.REQUEST_TIMEOUT.code(), e);
    }
  }

  /** Says in the request that its body has been read, so that no timeout ends it. */
  private void arrived() {
    RoutingContext context = request.getCurrent();
    if (context != null) {
      context.put(ARRIVED, true);
    }
  }

  /** How large a body may be, in bytes. */
  static long largest(ApiConfig config, String contentType) {
    return Ndjson.isIn(contentType) ? config.largestBulk() : config.largestBody();
  }

  /** An IOException: any other would be taken for a fault of the field that is being read. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The client has hung up, or was told that it took too long. */
  private static final class Unread extends IOException {
    private static final long serialVersionUID = 1L;

    Unread(IOException cause) {
      super(cause);
    }
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long largest) {
      super(in);
      this.left = largest;
    }

    @Override
    public int read() throws IOException {
      int read = from(super::read);
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = from(() -> super.read(buffer, offset, length));
      count(Math.max(0, read));
      return read;
    }

    private static int from(Source source) throws Unread {
      try {
        return source.read();
      } catch (IOException e) {
        throw new Unread(e);
      }
    }

    private interface Source {
      int read() throws IOException;
    }

    private void count(int read) throws TooLarge {
      left -= read;
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
