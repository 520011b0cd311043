package dev.verbatim.infra;

import dev.verbatim.infra.common.Keys;
import dev.verbatim.infra.edge.Gateway;
import dev.verbatim.infra.edge.Zones;
import dev.verbatim.infra.environment.Domain;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.Store;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.apigatewayv2.IDomainName;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.apigatewayv2.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.IAlias;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.ApiGatewayv2DomainProperties;
import software.constructs.Construct;

/** The API: its function, and the gateway in front of it and of search. */
final class ApiStack extends EnvironmentStack {

  private final Gateway gateway;

  ApiStack(
      Construct scope,
      Environment environment,
      Packages packages,
      IKey key,
      Store store,
      Optional<IFunction> search) {
    super(scope, environment, "api", "Verbatim: the function of the API, and the gateway");
    IAlias api =
        new ServiceFunction(
                this,
                "Function-" + Service.API.id(),
                new ServiceFunction.Setup(
                    environment,
                    Service.API,
                    packages,
                    key,
                    Duration.seconds(29),
                    Settings.api(environment, store),
                    Optional.empty()))
            .alias();
    store.allowReadingRecord(api);
    store.allowWritingRecord(api);
    store.allowReadingViews(api);
    store.allowReadingLists(api);
    Keys.grantUse(key, api);
    gateway =
        new Gateway(
            this,
            "Gateway",
            environment,
            functions(api, search),
            key,
            environment.domain().map(this::domainName));
    CfnOutput.Builder.create(this, "Address")
        .description("Where the API is reached")
        .value(environment.domain().map(Domain::address).orElseGet(gateway::address))
        .build();
  }

  private static Map<Service, IFunction> functions(IFunction api, Optional<IFunction> search) {
    Map<Service, IFunction> functions = new EnumMap<>(Service.class);
    functions.put(Service.API, api);
    search.ifPresent(function -> functions.put(Service.SEARCH, function));
    return functions;
  }

  IHttpApi gateway() {
    return gateway.api();
  }

  /** The name under which CloudFront reaches the gateway. */
  private IDomainName domainName(Domain domain) {
    IHostedZone zone = Zones.of(this, domain);
    DomainName name =
        DomainName.Builder.create(this, "DomainName")
            .domainName(domain.origin())
            .certificate(
                Certificate.Builder.create(this, "Certificate")
                    .domainName(domain.origin())
                    .validation(CertificateValidation.fromDns(zone))
                    .build())
            .securityPolicy(SecurityPolicy.TLS_1_2)
            .build();
    ARecord.Builder.create(this, "Record")
        .zone(zone)
        .recordName(domain.origin())
        .comment("The gateway, for CloudFront")
        .target(
            RecordTarget.fromAlias(
                new ApiGatewayv2DomainProperties(
                    name.getRegionalDomainName(), name.getRegionalHostedZoneId())))
        .build();
    return name;
  }
}
