package dev.verbatim.bench.functions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends one request again and again over connections that stay open, the next as soon as the one
 * before is answered. It does as little as it can, since it runs beside what it measures.
 */
final class ServerLoad {

  private static final int CONNECTIONS = 8;
  private static final String LENGTH = "content-length:";

  private ServerLoad() {}

  /** How many requests were answered in a second. */
  static double perSecond(int port, String path, Duration time)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long start = System.nanoTime();
      long end = start + time.toNanos();
      List<Callable<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(() -> ask(port, path, end));
      }
      int requests = 0;
      for (Future<Integer> client : threads.invokeAll(clients)) {
        requests += client.get();
      }
      return requests * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdown();
    }
  }

  private static int ask(int port, String path, long end) throws IOException {
    byte[] request = get(path);
    int requests = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
      OutputStream out = socket.getOutputStream();
      while (System.nanoTime() < end) {
        out.write(request);
        int status = status(in);
        if (status != 200) {
          throw new IOException(path + " answered " + status);
        }
        requests++;
      }
    }
    return requests;
  }

  /** A request that keeps the connection open. */
  static byte[] get(String path) {
    return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n"
        .formatted(path)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads an answer to its end; its status. */
  static int status(InputStream in) throws IOException {
    String status = line(in);
    in.skipNBytes(length(in));
    return Integer.parseInt(status.substring("HTTP/1.1 ".length()).substring(0, 3));
  }

  /** Reads the headers; how long the body is. */
  private static int length(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return length;
  }

  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
