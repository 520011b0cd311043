package dev.verbatim.search.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Signs in to Amazon RDS and Aurora with a token in place of a password, where {@code
 * quarkus.datasource.credentials-provider} is {@value #NAME}.
 *
 * <p>A token is a request to connect, signed with the credentials of this process (IAM database
 * authentication). It is made without a call to anything, opens one connection and is good for 15
 * minutes; so no function holds a secret that would have to be kept or rotated. Safe to share
 * between threads.
 */
@Named(DatabaseToken.NAME)
@Unremovable
@ApplicationScoped
public class DatabaseToken implements CredentialsProvider {

  static final String NAME = "database-token";

  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String JDBC = "jdbc:";
  private static final String SCHEME = "https://";
  private static final int POSTGRESQL_PORT = 5432;

  private final String url;
  private final String user;
  private final Clock clock;

  @Inject
  DatabaseToken(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      Clock clock) {
    this.url = url;
    this.user = user.orElse("");
    this.clock = clock;
  }

  @Override
  public Map<String, String> getCredentials(String provider) {
    String region = new DefaultAwsRegionProviderChain().getRegion().id();
    try (DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build()) {
      return Map.of(USER_PROPERTY_NAME, user, PASSWORD_PROPERTY_NAME, token(region, credentials));
    }
  }

  /** What is sent as the password. */
  String token(String region, AwsCredentialsProvider credentials) {
    URI database = URI.create(url.substring(JDBC.length()));
    SdkHttpRequest connect =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol("https")
            .host(database.getHost())
            .port(database.getPort() < 0 ? POSTGRESQL_PORT : database.getPort())
            .encodedPath("/")
            .putRawQueryParameter("Action", "connect")
            .putRawQueryParameter("DBUser", user)
            .build();
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(connect)
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "rds-db")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, VALID)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request()
        .getUri()
        .toString()
        .substring(SCHEME.length());
  }
}
