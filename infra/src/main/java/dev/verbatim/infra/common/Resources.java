package dev.verbatim.infra.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files among the resources of this project. */
public final class Resources {

  private Resources() {}

  /** The text of the file of this name. */
  public static String text(String name) {
    try (InputStream file = Resources.class.getResourceAsStream("/dev/verbatim/infra/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
