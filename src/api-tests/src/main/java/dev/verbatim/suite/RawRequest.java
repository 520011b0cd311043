package dev.verbatim.suite;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request byte for byte, as no client would send it. */
public final class RawRequest {

  private RawRequest() {}

  /**
   * Sends it, and gives the whole answer.
   *
   * @param rest further headers, each with its end of line; a body, if any, after an empty one
   */
  public static String send(String method, String address, String rest) throws IOException {
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
            .formatted(method, address, rest);
    return sendAll(request);
  }

  /** Sends a request of which every byte is given, as ISO-8859-1, and gives the whole answer. */
  public static String sendAll(String request) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
