package dev.verbatim.api.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Digests the body of a request that has an idempotency key, while it is read. */
@Provider
public class DigestedBody implements ReaderInterceptor {

  private final SentBody body;

  @Inject
  DigestedBody(SentBody body) {
    this.body = body;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getHeaders().containsKey(Idempotency.KEY)) {
      context.setInputStream(body.digesting(context.getInputStream()));
    }
    return context.proceed();
  }
}
