package dev.verbatim.infra;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.table.Store;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/**
 * The commands {@code migrate}, {@code rebuild} and {@code verify} of the server, run by {@code aws
 * ecs run-task}. Nothing of it runs, or costs, at other times.
 */
final class MaintenanceStack extends EnvironmentStack {

  MaintenanceStack(
      Construct scope,
      Environment environment,
      Packages packages,
      IVpc vpc,
      IKey key,
      Store store,
      Optional<DatabaseAccess> database) {
    super(scope, environment, "maintenance", "Verbatim: what rebuilds views and search");
    Cluster cluster =
        Cluster.Builder.create(this, "Cluster")
            .clusterName(environment.named("maintenance"))
            .vpc(vpc)
            .containerInsightsV2(ContainerInsights.ENABLED)
            .build();
    SecurityGroup group =
        SecurityGroup.Builder.create(this, "Group")
            .vpc(vpc)
            .description("Verbatim: maintenance of search; nothing reaches it")
            .allowAllOutbound(false)
            .build();
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "Its image, tables, secrets, logs");
    database.ifPresent(
        postgres ->
            group
                .getConnections()
                .allowTo(postgres.cluster(), Port.tcp(DatabaseAccess.PORT), "Tables of search"));
    FargateTaskDefinition task =
        new MaintenanceTask(this, "Task", environment, packages, key, store, database).definition();
    output("Cluster", "The cluster to run the task in", cluster.getClusterName());
    output("TaskDefinition", "The task to run", task.getTaskDefinitionArn());
    // The subnets are an output of the network.
    output("SecurityGroup", "The security group to run it in", group.getSecurityGroupId());
  }

  private void output(String id, String description, String value) {
    CfnOutput.Builder.create(this, id + "Output").description(description).value(value).build();
  }
}
