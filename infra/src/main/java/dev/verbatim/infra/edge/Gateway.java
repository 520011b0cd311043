package dev.verbatim.infra.edge;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Rates;
import dev.verbatim.infra.environment.Service;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnApiMapping;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.IDomainName;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/** The HTTP API: which function answers what, to whom, and how often. */
public final class Gateway extends Construct {

  private final Environment environment;
  private final HttpApi api;
  private final HttpStage stage;
  private final HttpJwtAuthorizer tokens;
  private final Map<Service, HttpLambdaIntegration> integrations = new EnumMap<>(Service.class);

  /**
   * Makes the gateway.
   *
   * @param domain where it is reached; empty for the address that AWS gives it
   */
  public Gateway(
      Construct scope,
      String id,
      Environment environment,
      Map<Service, IFunction> functions,
      IKey key,
      Optional<IDomainName> domain) {
    super(scope, id);
    this.environment = environment;
    api =
        HttpApi.Builder.create(this, "Api")
            .apiName(environment.named("gateway"))
            .description("Verbatim: news articles and the exact words quoted in them")
            .createDefaultStage(false)
            .disableExecuteApiEndpoint(domain.isPresent())
            .corsPreflight(Cors.of(environment.access()))
            .build();
    tokens =
        HttpJwtAuthorizer.Builder.create("Tokens", environment.access().issuer())
            .jwtAudience(environment.access().audiences())
            .build();
    functions.forEach((service, function) -> integrations.put(service, integration(function)));
    stage = stage(key);
    domain.ifPresent(
        name ->
            CfnApiMapping.Builder.create(this, "Mapping")
                .apiId(api.getApiId())
                .domainName(name.getName())
                .stage(stage.getStageName())
                .build());
    Route.of(environment).forEach(route -> stage.getNode().addDependency(route(route)));
    HttpRoute fallback =
        HttpRoute.Builder.create(this, "AllElse")
            .httpApi(api)
            .routeKey(HttpRouteKey.DEFAULT)
            .integration(
                // With a permission of its own: that of all other routes asks for a path.
                new HttpLambdaIntegration("Api", functions.get(Service.API)))
            .build();
    open(fallback);
  }

  /** The address that AWS gives it. */
  public String address() {
    return stage.getUrl();
  }

  public IHttpApi api() {
    return api;
  }

  /** A function may be called by every route, which keeps its policy short. */
  private static HttpLambdaIntegration integration(IFunction function) {
    return HttpLambdaIntegration.Builder.create(
            "Integration-" + function.getNode().getPath(), function)
        .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
        .scopePermissionToRoute(false)
        .build();
  }

  private HttpRoute route(Route route) {
    HttpRoute.Builder builder =
        HttpRoute.Builder.create(this, route.key())
            .httpApi(api)
            .routeKey(HttpRouteKey.with(route.path(), HttpMethod.valueOf(route.method())))
            .integration(integrations.get(route.service()));
    if (route.checkedByGateway(environment.access())) {
      return builder.authorizer(tokens).build();
    }
    HttpRoute made = builder.build();
    open(made);
    return made;
  }

  private static void open(HttpRoute route) {
    Exceptions.allow(
        route,
        "AwsSolutions-APIG4",
        "The function itself checks what an operation needs, and refuses in a problem document; tests"
            + " compare the routes with the OpenAPI document");
  }

  private HttpStage stage(IKey key) {
    HttpStage made =
        HttpStage.Builder.create(this, "Stage")
            .httpApi(api)
            .stageName("$default")
            .autoDeploy(true)
            // A metric for each route would cost more than the requests of a busy month.
            .detailedMetricsEnabled(false)
            .throttle(
                ThrottleSettings.builder()
                    .rateLimit(environment.rates().reads().perSecond())
                    .burstLimit(environment.rates().reads().burst())
                    .build())
            .accessLogSettings(AccessLog.create(this, environment, key))
            .build();
    ((CfnStage) made.getNode().getDefaultChild()).setRouteSettings(limits());
    return made;
  }

  /** In the words of CloudFormation: the CDK hands them on as they are. */
  private Map<String, Object> limits() {
    Map<String, Object> limits = new LinkedHashMap<>();
    for (Route route : Route.of(environment)) {
      Rates.Rate rate = environment.rates().of(route.cost());
      limits.put(
          route.key(),
          new TreeMap<>(
              Map.of(
                  "ThrottlingRateLimit", rate.perSecond(),
                  "ThrottlingBurstLimit", rate.burst())));
    }
    return limits;
  }
}
