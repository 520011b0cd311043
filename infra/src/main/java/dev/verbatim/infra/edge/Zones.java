package dev.verbatim.infra.edge;

import dev.verbatim.infra.environment.Domain;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** Hosted zones, known by what the environment says of them: nothing is looked up. */
public final class Zones {

  private Zones() {}

  public static IHostedZone of(Construct scope, Domain domain) {
    return HostedZone.fromHostedZoneAttributes(
        scope,
        "Zone",
        HostedZoneAttributes.builder()
            .zoneName(domain.zone())
            .hostedZoneId(domain.zoneId())
            .build());
  }
}
