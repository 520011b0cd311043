package dev.verbatim.bench.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of Quarkus in a process of its own, on a free port. */
final class MeasuredServer implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

  private final MeasuredProcess running;
  private final int port;

  MeasuredServer(Path packaged, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            packaged.resolve("quarkus-run.jar").toString());
    builder.environment().putAll(settings);
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    Process process = builder.redirectErrorStream(true).start();
    running = new MeasuredProcess(process);
    port = port(process.inputReader(StandardCharsets.UTF_8));
  }

  int port() {
    return port;
  }

  /** Waits until views show all that was written before this instant. */
  void awaitViews(Instant written) throws IOException, InterruptedException {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
    HttpClient client = HttpClient.newHttpClient();
    while (true) {
      String answer = client.send(ready, BodyHandlers.ofString()).body();
      for (JsonNode check : HttpEvents.parse(answer).path("checks")) {
        String asOf = check.at("/data/views").asText();
        if (check.path("name").asText().equals("asOf")
            && !asOf.equals("never")
            && !Instant.parse(asOf).isBefore(written)) {
          return;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Override
  public void close() {
    running.close();
  }

  private static int port(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        // Read on, so that it never waits for somebody to read what it says.
        Thread reader = new Thread(() -> output.lines().forEach(ignored -> {}), "server's output");
        reader.setDaemon(true);
        reader.start();
        return Integer.parseInt(listening.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("the server ended before it listened:\n" + said);
  }
}
