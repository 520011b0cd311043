package dev.verbatim.infra;

import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.environment.Environment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpoint;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The network of search. PostgreSQL and the functions that use it have no way to the internet, only
 * to the tables; there is no NAT to pay for. Only the task of maintenance, which fetches its image,
 * is in a public subnet.
 */
final class NetworkStack extends EnvironmentStack {

  /** Where nothing reaches the internet. */
  static final SubnetSelection INSIDE =
      SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build();

  /** Where the internet is reached, by what has an address. */
  static final SubnetSelection OUTSIDE =
      SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build();

  private static final int ZONES = 2;

  private final Vpc vpc;

  NetworkStack(Construct scope, Environment environment, IKey key) {
    super(scope, environment, "network", "Verbatim: the network of search");
    vpc =
        Vpc.Builder.create(this, "Vpc")
            .vpcName(environment.named("vpc"))
            .ipAddresses(IpAddresses.cidr(environment.addresses()))
            .maxAzs(ZONES)
            .natGateways(0)
            .subnetConfiguration(
                List.of(
                    SubnetConfiguration.builder()
                        .name("inside")
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .cidrMask(20)
                        .build(),
                    SubnetConfiguration.builder()
                        .name("outside")
                        .subnetType(SubnetType.PUBLIC)
                        .mapPublicIpOnLaunch(false)
                        .cidrMask(24)
                        .build()))
            .build();
    reachTables(environment);
    LogGroup flows =
        Logs.create(
            this, "Flows", "/verbatim/" + environment.name() + "/network", environment, key);
    vpc.addFlowLog(
        "FlowLog",
        FlowLogOptions.builder()
            .destination(FlowLogDestination.toCloudWatchLogs(flows))
            .trafficType(FlowLogTrafficType.REJECT)
            .build());
    CfnOutput.Builder.create(this, "SubnetsOutput")
        .description("Where the task of maintenance is run, with a public address")
        .value(String.join(",", vpc.selectSubnets(OUTSIDE).getSubnetIds()))
        .build();
  }

  IVpc vpc() {
    return vpc;
  }

  /** Everything here reaches our tables, and no others. */
  private void reachTables(Environment environment) {
    GatewayVpcEndpoint endpoint =
        vpc.addGatewayEndpoint(
            "DynamoDb",
            GatewayVpcEndpointOptions.builder()
                .service(GatewayVpcEndpointAwsService.DYNAMODB)
                .subnets(List.of(INSIDE, OUTSIDE))
                .build());
    endpoint.addToPolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of("dynamodb:*"))
            .resources(
                // Of every generation: functions go over from one to another later than this.
                Stream.of("record-*", "views-*")
                    .map(name -> formatArn(table(environment.named(name))))
                    .toList())
            .build());
  }

  private static ArnComponents table(String name) {
    return ArnComponents.builder().service("dynamodb").resource("table").resourceName(name).build();
  }

  /** The first zones of the region, whichever they are: those of an account need a look-up. */
  @Override
  public List<String> getAvailabilityZones() {
    return IntStream.range(0, ZONES).mapToObj(i -> Fn.select(i, Fn.getAzs())).toList();
  }
}
