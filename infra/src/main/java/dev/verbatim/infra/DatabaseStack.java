package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.environment.Database;
import dev.verbatim.infra.environment.Environment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.rds.AuroraPostgresClusterEngineProps;
import software.amazon.awscdk.services.rds.AuroraPostgresEngineVersion;
import software.amazon.awscdk.services.rds.BackupProps;
import software.amazon.awscdk.services.rds.ClusterInstance;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.CredentialsFromUsernameOptions;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseClusterEngine;
import software.amazon.awscdk.services.rds.Endpoint;
import software.amazon.awscdk.services.rds.IClusterInstance;
import software.amazon.awscdk.services.rds.PerformanceInsightRetention;
import software.amazon.awscdk.services.rds.ServerlessV2ClusterInstanceProps;
import software.constructs.Construct;

/**
 * The PostgreSQL of search, apart from the functions that use it, so that its tables can be
 * migrated before a version comes that needs them.
 *
 * <p>Functions sign in with tokens of IAM; the password of the master, whom only maintenance uses,
 * is made and changed every week by RDS itself.
 */
final class DatabaseStack extends EnvironmentStack {

  private final DatabaseCluster cluster;

  DatabaseStack(Construct scope, Environment environment, Database database, IVpc vpc, IKey key) {
    super(scope, environment, "database", "Verbatim: PostgreSQL of search");
    String name = environment.named("search");
    // RDS would make it, to be kept for ever.
    LogGroup logs =
        Logs.create(this, "Logs", "/aws/rds/cluster/" + name + "/postgresql", environment, key);
    ISecurityGroup group =
        SecurityGroup.Builder.create(this, "Group")
            .vpc(vpc)
            .description("Verbatim: PostgreSQL of search")
            .allowAllOutbound(false)
            .build();
    cluster =
        DatabaseCluster.Builder.create(this, "Cluster")
            .clusterIdentifier(name)
            .engine(
                DatabaseClusterEngine.auroraPostgres(
                    AuroraPostgresClusterEngineProps.builder()
                        .version(AuroraPostgresEngineVersion.VER_17_7)
                        .build()))
            .vpc(vpc)
            .vpcSubnets(NetworkStack.INSIDE)
            .securityGroups(List.of(group))
            .port(DatabaseAccess.PORT)
            .defaultDatabaseName(Database.NAME)
            .credentials(
                Credentials.fromUsername(
                    "verbatim_master",
                    CredentialsFromUsernameOptions.builder().encryptionKey(key).build()))
            .manageMasterUserPassword(true)
            .iamAuthentication(true)
            .serverlessV2MinCapacity(database.least())
            .serverlessV2MaxCapacity(database.most())
            .writer(instance("Writer", key))
            .readers(
                IntStream.rangeClosed(1, database.readers())
                    .mapToObj(i -> instance("Reader" + i, key))
                    .toList())
            .parameters(
                new TreeMap<>(
                    Map.of(
                        "rds.force_ssl",
                        "1",
                        "log_min_duration_statement",
                        "1000",
                        // What somebody has searched for is in no log.
                        "log_parameter_max_length",
                        "0")))
            .storageEncrypted(true)
            .storageEncryptionKey(key)
            .backup(BackupProps.builder().retention(Duration.days(database.backupDays())).build())
            .copyTagsToSnapshot(true)
            .cloudwatchLogsExports(List.of("postgresql"))
            .monitoringInterval(Duration.minutes(1))
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.SNAPSHOT)
            .build();
    cluster.getNode().getDefaultChild().getNode().addDependency(logs);
    Exceptions.allow(
        cluster,
        "AwsSolutions-RDS11",
        "Nothing but the functions and the maintenance task reaches the port; another number would"
            + " hide it from nobody");
    Exceptions.allow(
        cluster.getNode().findChild("MonitoringRole"),
        "AwsSolutions-IAM4",
        "RDS's own policy for sending what it measures (enhanced monitoring)");
  }

  /**
   * PostgreSQL, for those who use it. Rows are read where readers are; without one, Aurora leads
   * there to the writer.
   */
  DatabaseAccess access() {
    return new DatabaseAccess(
        cluster,
        address(cluster.getClusterEndpoint()),
        address(cluster.getClusterReadEndpoint()),
        cluster.getSecret().getSecretArn());
  }

  /** The connection is encrypted. To check whom it is with, too, the image needs RDS's root. */
  private static String address(Endpoint endpoint) {
    return "jdbc:postgresql://%s:%d/%s?sslmode=require"
        .formatted(endpoint.getHostname(), DatabaseAccess.PORT, Database.NAME);
  }

  private static IClusterInstance instance(String id, IKey key) {
    return ClusterInstance.serverlessV2(
        id,
        ServerlessV2ClusterInstanceProps.builder()
            .autoMinorVersionUpgrade(true)
            .enablePerformanceInsights(true)
            .performanceInsightRetention(PerformanceInsightRetention.DEFAULT)
            .performanceInsightEncryptionKey(key)
            .scaleWithWriter(true)
            .build());
  }
}
