package dev.verbatim.bench.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Answers every read with one item, as DynamoDB Local has answered it: a store that costs next to
 * nothing, so that what is measured is what asks it.
 */
final class FixedStore implements AutoCloseable {

  private static final String LENGTH = "content-length:";
  private static final String QUERY = ".Query";

  private final ServerSocket server;
  private final byte[] got;
  private final byte[] queried;

  /** Has the item read, and keeps it. */
  FixedStore(URI store, String getItem) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(store)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(getItem))
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    JsonNode item = HttpEvents.parse(body).path("Item");
    if (item.isMissingNode()) {
      throw new IOException("no item but " + body);
    }
    got = answer(body);
    queried = answer("{\"Count\":1,\"Items\":[%s],\"ScannedCount\":1}".formatted(item));
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("fixed store", this::accept);
  }

  private static byte[] answer(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(body);
    byte[] head =
        """
        HTTP/1.1 200 OK\r
        Content-Type: application/x-amz-json-1.0\r
        x-amzn-RequestId: 00000000-0000-0000-0000-000000000000\r
        x-amz-crc32: %d\r
        Content-Length: %d\r
        \r
        """
            .formatted(checksum.getValue(), body.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] answer = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return answer;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        start("fixed store's connection", () -> answer(connection));
      } catch (IOException e) {
        // It was closed.
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (true) {
        boolean query = false;
        int length = 0;
        for (String line = ServerLoad.line(in); !line.isEmpty(); line = ServerLoad.line(in)) {
          if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
            length = Integer.parseInt(line.substring(LENGTH.length()).strip());
          }
          query |= line.endsWith(QUERY);
        }
        in.skipNBytes(length);
        out.write(query ? queried : got);
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
