package dev.verbatim.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** A bare function that asks Lambda for its events by itself, as a native executable has to. */
final class BareMain {

  private BareMain() {}

  public static void main(String[] arguments) throws IOException {
    BareRead read = new BareRead();
    String invocations =
        "http://%s/2018-06-01/runtime/invocation/"
            .formatted(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    while (true) {
      HttpURLConnection next = (HttpURLConnection) new URL(invocations + "next").openConnection();
      String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
      try (InputStream event = next.getInputStream()) {
        event.readAllBytes();
      }
      answer(invocations + id + "/response", read.answer());
    }
  }

  private static void answer(String address, byte[] answer) throws IOException {
    HttpURLConnection response = (HttpURLConnection) new URL(address).openConnection();
    response.setRequestMethod("POST");
    response.setDoOutput(true);
    response.setFixedLengthStreamingMode(answer.length);
    try (OutputStream body = response.getOutputStream()) {
      body.write(answer);
    }
    try (InputStream taken = response.getInputStream()) {
      taken.readAllBytes();
    }
  }
}
