package dev.verbatim.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps out of traces what is kept out of the log: who asks and for what. The route says enough of
 * the path.
 */
@Singleton
public final class QuietSpans implements SpanProcessor {

  private static final String WITHHELD = "withheld";

  private static final List<AttributeKey<String>> KEPT_OUT =
      List.of(
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("network.peer.address"),
          AttributeKey.stringKey("user_agent.original"),
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"));

  /** An attribute cannot be taken away again, but be another one. */
  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : KEPT_OUT) {
      if (span.getAttribute(key) != null) {
        span.setAttribute(key, WITHHELD);
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // There is nothing to be done.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
