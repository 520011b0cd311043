package dev.verbatim.infra;

import dev.verbatim.infra.Compute.Processor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.IgnoreMode;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.ecs.AssetImageProps;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** The server as a task, to carry out one of its commands. */
final class MaintenanceTask extends Construct {

  /** The name of its container, to which a command is given. */
  static final String CONTAINER = "verbatim";

  /** Rebuilding and comparing walk the whole table, and look again at single items. */
  private static final List<String> USE = List.of("dynamodb:BatchGetItem", "dynamodb:Scan");

  private final FargateTaskDefinition definition;

  MaintenanceTask(
      Construct scope,
      String id,
      Environment environment,
      Packages packages,
      IKey key,
      ITable table,
      String databaseAddress,
      ISecret master,
      ISecret cursorKey) {
    super(scope, id);
    boolean arm = environment.compute().processor() == Processor.ARM64;
    definition =
        FargateTaskDefinition.Builder.create(this, "Definition")
            .family(environment.named("maintenance"))
            .cpu(1024)
            .memoryLimitMiB(2048)
            .runtimePlatform(
                RuntimePlatform.builder()
                    .cpuArchitecture(arm ? CpuArchitecture.ARM64 : CpuArchitecture.X86_64)
                    .operatingSystemFamily(OperatingSystemFamily.LINUX)
                    .build())
            .build();
    definition.addContainer(
        "Container",
        ContainerDefinitionOptions.builder()
            .containerName(CONTAINER)
            .image(image(packages, arm))
            .environment(
                new TreeMap<>(
                    Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        databaseAddress,
                        "VERBATIM_SEARCH_READER",
                        Database.READER,
                        "VERBATIM_SEARCH_WRITER",
                        Database.WRITER,
                        "VERBATIM_STORE_TABLE",
                        table.getTableName())))
            .secrets(
                new TreeMap<>(
                    Map.of(
                        "QUARKUS_DATASOURCE_USERNAME",
                        Secret.fromSecretsManager(master, "username"),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        Secret.fromSecretsManager(master, "password"),
                        "VERBATIM_API_CURSOR_KEY",
                        Secret.fromSecretsManager(cursorKey))))
            .logging(
                LogDriver.awsLogs(
                    AwsLogDriverProps.builder()
                        .logGroup(
                            Logs.create(
                                this,
                                "Logs",
                                "/verbatim/" + environment.name() + "/maintenance",
                                environment,
                                key))
                        .streamPrefix("command")
                        .build()))
            .build());
    Grant.addToPrincipal(
            GrantOnPrincipalOptions.builder()
                .grantee(definition.getTaskRole())
                .actions(USE)
                .resourceArns(List.of(table.getTableArn()))
                .build())
        .assertSuccess();
    Keys.grantUse(key, definition.getTaskRole());
    key.grantDecrypt(definition.obtainExecutionRole()).assertSuccess();
    Exceptions.allow(
        definition,
        "AwsSolutions-ECS2",
        "Only what is no secret is set directly; what is comes from Secrets Manager");
    Exceptions.allow(
        definition.getExecutionRole(),
        "AwsSolutions-IAM5",
        "Resource::*",
        "To sign in to ECR (ecr:GetAuthorizationToken) knows no resource to name");
  }

  FargateTaskDefinition definition() {
    return definition;
  }

  private static ContainerImage image(Packages packages, boolean arm) {
    return ContainerImage.fromAsset(
        packages.server().toString(),
        AssetImageProps.builder()
            .file(Packages.CONTAINERFILE)
            .platform(arm ? Platform.LINUX_ARM64 : Platform.LINUX_AMD64)
            .ignoreMode(IgnoreMode.DOCKER)
            .exclude(
                // An exception below a folder that is left out needs the folders on the way.
                List.of(
                    "*",
                    "!" + Packages.CONTAINERFILE,
                    "!src",
                    "src/*",
                    "!src/server",
                    "src/server/*",
                    "!src/server/target",
                    "src/server/target/*",
                    "!" + Packages.APPLICATION))
            .build());
  }
}
