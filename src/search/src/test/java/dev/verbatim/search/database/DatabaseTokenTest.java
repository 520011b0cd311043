package dev.verbatim.search.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The signature is that of the test of botocore, which the command line of AWS signs with. */
class DatabaseTokenTest {

  private static final Clock AT =
      Clock.fixed(Instant.parse("2016-11-07T17:39:33Z"), ZoneOffset.UTC);

  @Test
  void aTokenIsARequestToConnectSignedForAQuarterOfAnHour() {
    String token =
        token(
            "jdbc:postgresql://prod-instance.us-east-1.rds.amazonaws.com:3306/verbatim?sslmode=require");

    assertThat(token)
        .startsWith("prod-instance.us-east-1.rds.amazonaws.com:3306/?")
        .contains("Action=connect", "DBUser=someusername", "X-Amz-Expires=900")
        .contains("X-Amz-Credential=akid%2F20161107%2Fus-east-1%2Frds-db%2Faws4_request")
        .endsWith(
            "X-Amz-Signature=d1138cdbc0ca63eec012ec0fc6c2267e03642168f5884a7795320d4c18374c61");
  }

  @Test
  void aDatabaseWithoutAPortIsAtPostgresqlsOwn() {
    assertThat(token("jdbc:postgresql://search.example/verbatim"))
        .startsWith("search.example:5432/?");
  }

  private static String token(String url) {
    return new DatabaseToken(url, Optional.of("someusername"), AT)
        .token(
            "us-east-1",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("akid", "skid")));
  }
}
