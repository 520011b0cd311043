package dev.verbatim.http.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Tells how much of an answer a view takes, so that a page can end before it is too large. */
@Singleton
public final class JsonSize {

  private final ObjectMapper json;

  @Inject
  JsonSize(ObjectMapper json) {
    this.json = json;
  }

  /** The bytes of the view in JSON. */
  public int of(Object view) {
    Counter counter = new Counter();
    try {
      json.writeValue(counter, view);
    } catch (IOException e) {
      throw new UncheckedIOException("a view can be written", e);
    }
    return counter.bytes;
  }

  /** Counts what is written, and keeps none of it. */
  private static final class Counter extends OutputStream {

    private int bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] source, int from, int length) {
      bytes += length;
    }
  }
}
