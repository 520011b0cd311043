package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.Template.Resource;
import dev.verbatim.infra.edge.Cors;
import dev.verbatim.infra.edge.Route;
import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Access.Reading;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import dev.verbatim.infra.environment.Service;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@NeedsNode
class ApiStackTest {

  @Test
  void routesAreThoseThatAreListedAndOneForAllElse() {
    for (Environment environment : Environments.all()) {
      Set<String> keys = new TreeSet<>(List.of("$default"));
      Route.of(environment).forEach(route -> keys.add(route.key()));
      assertThat(Synthesized.of(environment).template("api").all("AWS::ApiGatewayV2::Route"))
          .extracting(route -> route.text("/RouteKey"))
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Test
  void theGatewayLooksAtTokensOnlyForSearchSinceItRefusesWithoutAWord() {
    for (Environment environment : Environments.all()) {
      Template api = Synthesized.of(environment).template("api");
      for (Route route : Route.of(environment)) {
        Resource made =
            api.all("AWS::ApiGatewayV2::Route").stream()
                .filter(one -> one.text("/RouteKey").equals(route.key()))
                .findFirst()
                .orElseThrow();
        assertThat(made.text("/AuthorizationType"))
            .as(environment.name() + " " + route.key())
            .isEqualTo(
                environment.access().reading() == Reading.SIGNED_IN
                        && route.service() == Service.SEARCH
                    ? "JWT"
                    : "NONE");
      }
    }
    Access access = Environments.named("staging").access();
    Resource tokens =
        Synthesized.named("staging").template("api").only("AWS::ApiGatewayV2::Authorizer");
    assertThat(tokens.text("/JwtConfiguration/Issuer")).isEqualTo(access.issuer());
    assertThat(tokens.text("/JwtConfiguration/Audience/0")).isEqualTo(access.audiences().get(0));
  }

  @Test
  void everyRouteHasItsRate() {
    Environment prod = Environments.named("prod");
    Resource stage = Synthesized.of(prod).template("api").only("AWS::ApiGatewayV2::Stage");
    for (Route route : Route.all()) {
      var settings = stage.at("/RouteSettings").get(route.key());
      assertThat(settings.get("ThrottlingRateLimit").intValue())
          .as(route.key())
          .isEqualTo(prod.rates().of(route.cost()).perSecond());
    }
    assertThat(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").intValue())
        .isEqualTo(prod.rates().reads().perSecond());
  }

  @Test
  void accessIsLoggedWithoutWhoAskedWhat() {
    Resource stage = Synthesized.named("prod").template("api").only("AWS::ApiGatewayV2::Stage");
    assertThat(stage.text("/AccessLogSettings/Format"))
        .contains("$context.requestId", "$context.status", "$context.routeKey")
        .doesNotContain(
            "$context.path", "sourceIp", "queryString", "authorizer.claims", "userAgent");
  }

  @Test
  void thereIsOneWayInWhereThereIsADomain() {
    assertThat(endpointDisabled("dev")).isFalse();
    assertThat(endpointDisabled("prod")).isTrue();
    Template prod = Synthesized.named("prod").template("api");
    assertThat(prod.only("AWS::ApiGatewayV2::DomainName").text("/DomainName"))
        .isEqualTo("origin.api.verbatim.example");
    assertThat(prod.all("AWS::ApiGatewayV2::ApiMapping")).hasSize(1);
  }

  @Test
  void pagesOfOtherOriginsSeeTheHeadersThatTheApplicationShows() throws IOException {
    Properties properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            Path.of("../src/http/src/main/resources/META-INF/microprofile-config.properties"))) {
      properties.load(file);
    }
    assertThat(Cors.SEEN)
        .contains(properties.getProperty("quarkus.http.cors.exposed-headers").split(","))
        .contains("X-Request-Id");
    Resource api = Synthesized.named("prod").template("api").only("AWS::ApiGatewayV2::Api");
    assertThat(api.at("/CorsConfiguration/AllowOrigins").toString())
        .isEqualTo("[\"https://www.verbatim.example\"]");
  }

  @Test
  void theApiKnowsItsTablesItsTokensAndItsAddress() {
    var variables =
        Synthesized.named("staging")
            .template("api")
            .function(Environments.named("staging"), Service.API)
            .at("/Environment/Variables");
    Access access = Environments.named("staging").access();
    assertThat(variables.get("VERBATIM_STORE_TABLE").asText())
        .isEqualTo("verbatim-staging-record-1");
    assertThat(variables.get("VERBATIM_STORE_VIEWS").asText())
        .isEqualTo("verbatim-staging-views-1");
    // A larger one is refused by Lambda: 6 MB, and a third more for Base64.
    assertThat(variables.get("VERBATIM_API_LARGEST_BULK").asInt() * 4 / 3).isLessThan(6_000_000);
    assertThat(variables.get("MP_JWT_VERIFY_ISSUER").asText()).isEqualTo(access.issuer());
    assertThat(variables.get("MP_JWT_VERIFY_AUDIENCES").asText())
        .isEqualTo(access.audiences().get(0));
    assertThat(variables.get("MP_JWT_VERIFY_PUBLICKEY_LOCATION").asText()).isEqualTo(access.keys());
    assertThat(variables.get("VERBATIM_API_READING").asText()).isEqualTo("signed-in");
    assertThat(variables.get("QUARKUS_HTTP_CORS_ORIGINS").asText())
        .isEqualTo("https://staging.verbatim.example,https://www.staging.verbatim.example");
    assertThat(variables.get("VERBATIM_API_ADDRESS").asText())
        .isEqualTo("https://staging.verbatim.example");
    assertThat(variables.get("VERBATIM_API_CURSOR_KEY").asText())
        .startsWith("{{resolve:secretsmanager:verbatim/staging/cursor-key/1:");
    assertThat(variables.get("VERBATIM_API_OTHER_CURSOR_KEYS").asText())
        .startsWith("{{resolve:secretsmanager:verbatim/staging/cursor-key/2:");
  }

  private static boolean endpointDisabled(String environment) {
    return Synthesized.named(environment)
        .template("api")
        .only("AWS::ApiGatewayV2::Api")
        .at("/DisableExecuteApiEndpoint")
        .asBoolean();
  }
}
