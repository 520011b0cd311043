package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.Template.Resource;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@NeedsNode
class NetworkStackTest {

  private final Template network = Synthesized.named("prod").template("network");

  @Test
  void noWayLeadsFromTheInsideToTheInternet() {
    assertThat(network.all("AWS::EC2::NatGateway")).isEmpty();
    assertThat(network.all("AWS::EC2::Route"))
        .hasSize(2)
        .allSatisfy(route -> assertThat(route.text("/RouteTableId/Ref")).contains("outsideSubnet"));
    assertThat(network.all("AWS::EC2::Subnet"))
        .hasSize(4)
        .allSatisfy(subnet -> assertThat(subnet.at("/MapPublicIpOnLaunch").asBoolean()).isFalse());
  }

  @Test
  void ourTablesAreReachedFromEverywhereInItAndNoOthers() {
    Resource endpoint = network.only("AWS::EC2::VPCEndpoint");
    Set<String> tables =
        network.all("AWS::EC2::RouteTable").stream().map(Resource::id).collect(Collectors.toSet());
    assertThat(Policies.stream(endpoint.at("/RouteTableIds")).map(it -> it.get("Ref").asText()))
        .containsExactlyInAnyOrderElementsOf(tables);
    assertThat(endpoint.at("/PolicyDocument/Statement")).hasSize(1);
    assertThat(
            Policies.stream(endpoint.at("/PolicyDocument/Statement/0/Resource"))
                .map(resource -> resource.at("/Fn::Join/1").get(2).asText()))
        .containsExactlyInAnyOrder(
            ":dynamodb:eu-central-1:333333333333:table/verbatim-prod-record-*",
            ":dynamodb:eu-central-1:333333333333:table/verbatim-prod-views-*");
  }
}
