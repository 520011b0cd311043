package dev.verbatim.bare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Reads one item and answers with bytes that are ready: what of the work has to be done, and
 * nothing that somebody has chosen to do. What to read and to answer comes from the environment.
 */
public final class BareRead {

  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .endpointOverride(URI.create(System.getenv("BARE_ENDPOINT")))
          .region(Region.EU_CENTRAL_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();

  private final GetItemRequest request =
      GetItemRequest.builder()
          .tableName(System.getenv("BARE_TABLE"))
          .key(
              Map.of(
                  "pk", AttributeValue.fromS(System.getenv("BARE_PK")),
                  "sk", AttributeValue.fromS(System.getenv("BARE_SK"))))
          .build();

  private final byte[] answer;

  public BareRead() {
    try {
      answer = Files.readAllBytes(Path.of(System.getenv("BARE_ANSWER")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes, without the read that they come from. */
  public byte[] bytes() {
    return answer;
  }

  /** The bytes, after the read. */
  public byte[] answer() {
    if (!client.getItem(request).hasItem()) {
      throw new IllegalStateException("there is no such item");
    }
    return answer;
  }
}
