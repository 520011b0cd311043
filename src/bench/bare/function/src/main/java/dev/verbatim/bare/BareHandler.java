package dev.verbatim.bare;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A bare function, as Lambda's Java runtime calls it. */
public final class BareHandler implements RequestStreamHandler {

  private final BareRead read = new BareRead();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    answer.write(read.answer());
  }
}
