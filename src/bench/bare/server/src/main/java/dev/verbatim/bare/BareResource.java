package dev.verbatim.bare;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** The same bytes, with and without the read that they come from. */
@Path("/")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

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

  private final byte[] body;

  BareResource() throws IOException {
    body = Files.readAllBytes(java.nio.file.Path.of(System.getenv("BARE_BODY")));
  }

  @GET
  @Path("bytes")
  public byte[] bytes() {
    return body;
  }

  @GET
  @Path("read")
  public byte[] read() {
    if (!client.getItem(request).hasItem()) {
      throw new IllegalStateException("there is no such item");
    }
    return body;
  }
}
