package dev.verbatim.functions.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Does to the function what Lambda's Java runtime does: makes its handler, then hands it one event
 * after another from the runtime API.
 *
 * <p>It is run from this file, so that nothing but the function is on its class path.
 */
public final class LambdaRuntime {

  /** What it prints when the function has started. */
  static final String READY = "LambdaRuntime: ready";

  private LambdaRuntime() {}

  public static void main(String[] arguments) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String invocations =
        "http://%s/2018-06-01/runtime/invocation/"
            .formatted(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    QuarkusStreamHandler handler = new QuarkusStreamHandler();
    System.out.println(READY);
    while (true) {
      HttpResponse<InputStream> event =
          client.send(request(invocations + "next").build(), BodyHandlers.ofInputStream());
      if (event.statusCode() != 200) {
        throw new IOException("no event but " + event.statusCode());
      }
      String id = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
      HttpRequest answer = answer(handler, event.body(), id, invocations + id);
      client.send(answer, BodyHandlers.discarding());
    }
  }

  private static HttpRequest answer(
      QuarkusStreamHandler handler, InputStream event, String id, String invocation) {
    try {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      handler.handleRequest(event, answer, new Invocation(id));
      return request(invocation + "/response")
          .POST(BodyPublishers.ofByteArray(answer.toByteArray()))
          .build();
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      return request(invocation + "/error")
          .POST(BodyPublishers.ofString("{\"errorType\":\"" + e.getClass().getName() + "\"}"))
          .build();
    }
  }

  private static HttpRequest.Builder request(String uri) {
    return HttpRequest.newBuilder(URI.create(uri));
  }

  /** What Lambda tells a function of an invocation. */
  private record Invocation(String id) implements Context {

    @Override
    public String getAwsRequestId() {
      return id;
    }

    @Override
    public String getLogGroupName() {
      return "/aws/lambda/verbatim";
    }

    @Override
    public String getLogStreamName() {
      return "test";
    }

    @Override
    public String getFunctionName() {
      return "verbatim";
    }

    @Override
    public String getFunctionVersion() {
      return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:eu-central-1:123456789012:function:verbatim";
    }

    @Override
    public CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 30_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          System.out.println(message);
        }

        @Override
        public void log(byte[] message) {
          log(new String(message, StandardCharsets.UTF_8));
        }
      };
    }
  }
}
