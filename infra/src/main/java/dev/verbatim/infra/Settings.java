package dev.verbatim.infra;

import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Access.Reading;
import dev.verbatim.infra.environment.Database;
import dev.verbatim.infra.environment.Domain;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.table.Store;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.SecretValue;

/** The settings of the functions, as environment variables; src/docs/settings.md lists them. */
final class Settings {

  /**
   * In bytes. Lambda takes 6 MB for an event, in which a body is written with a third more (Base64)
   * beside its headers; a larger one would be refused without a word.
   */
  private static final int LARGEST_BULK = 4_400_000;

  private Settings() {}

  static Map<String, String> api(Environment environment, Store store) {
    Access access = environment.access();
    Map<String, String> settings = http(environment, access.reading());
    settings.putAll(store.settings());
    settings.put("VERBATIM_API_LARGEST_BULK", String.valueOf(LARGEST_BULK));
    settings.put("MP_JWT_VERIFY_ISSUER", access.issuer());
    settings.put("MP_JWT_VERIFY_AUDIENCES", String.join(",", access.audiences()));
    settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", access.keys());
    environment
        .traces()
        .ifPresent(address -> settings.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", address));
    return settings;
  }

  /**
   * The function of search does not reach the issuer's keys. Where reading needs a token, the
   * gateway has looked at it before.
   */
  static Map<String, String> search(Environment environment, String database) {
    Map<String, String> settings = http(environment, Reading.PUBLIC);
    settings.putAll(database(database, Database.READER));
    settings.put("VERBATIM_SEARCH_REQUIRED", "true");
    return settings;
  }

  static Map<String, String> views(Store store) {
    return store.settings();
  }

  static Map<String, String> index(Store store, String database) {
    Map<String, String> settings = store.settings();
    settings.putAll(database(database, Database.WRITER));
    return settings;
  }

  private static Map<String, String> http(Environment environment, Reading reading) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("VERBATIM_API_READING", reading.setting());
    // The gateway answers in their place, but asks them as it was asked: with the page's origin.
    // Behind CloudFront the host is another one, so that of our own page looks foreign, too.
    List<String> origins =
        Stream.concat(
                environment.domain().map(Domain::address).stream(),
                environment.access().origins().stream())
            .distinct()
            .toList();
    if (!origins.isEmpty()) {
      settings.put("QUARKUS_HTTP_CORS_ORIGINS", String.join(",", origins));
    }
    // Resolved by CloudFormation, and encrypted by Lambda; it is in no template.
    settings.put(
        "VERBATIM_API_CURSOR_KEY", secret(environment.cursorKey(environment.keyGeneration())));
    settings.put(
        "VERBATIM_API_OTHER_CURSOR_KEYS",
        secrets(
            environment
                .keyGenerations()
                .filter(generation -> generation != environment.keyGeneration())
                .mapToObj(environment::cursorKey)));
    if (environment.domain().isPresent()) {
      settings.put(
          "VERBATIM_API_ORIGIN_KEYS",
          secrets(environment.keyGenerations().mapToObj(environment::originKey)));
    }
    environment
        .domain()
        .ifPresent(domain -> settings.put("VERBATIM_API_ADDRESS", domain.address()));
    return settings;
  }

  private static String secrets(Stream<String> names) {
    return names.map(Settings::secret).collect(Collectors.joining(","));
  }

  /** Resolved when it is deployed. */
  static String secret(String name) {
    return SecretValue.secretsManager(name).unsafeUnwrap();
  }

  private static Map<String, String> database(String address, String user) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", address);
    settings.put("QUARKUS_DATASOURCE_USERNAME", user);
    settings.put("QUARKUS_DATASOURCE_CREDENTIALS_PROVIDER", "database-token");
    // A function has one request or batch at a time.
    settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "2");
    return settings;
  }
}
