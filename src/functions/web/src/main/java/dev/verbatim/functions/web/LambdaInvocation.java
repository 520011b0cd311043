package dev.verbatim.functions.web;

import com.amazonaws.services.lambda.runtime.Context;
import dev.verbatim.http.logging.Invocation;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Lambda, which hands every request over with a context. */
@Singleton
final class LambdaInvocation implements Invocation {

  @Override
  public String requestId(HttpServerRequest request) {
    Context context =
        request.headers() instanceof QuarkusHttpHeaders headers
            ? headers.getContextObject(Context.class)
            : null;
    return context == null ? null : context.getAwsRequestId();
  }
}
