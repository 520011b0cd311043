package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Keys;
import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.environment.Compute.Processor;
import dev.verbatim.infra.environment.Database;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.table.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.IgnoreMode;
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
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** The server as a task, to carry out one of its commands. */
final class MaintenanceTask extends Construct {

  /** The name of its container, to which a command is given. */
  static final String CONTAINER = "verbatim";

  private final FargateTaskDefinition definition;

  MaintenanceTask(
      Construct scope,
      String id,
      Environment environment,
      Packages packages,
      IKey key,
      Store store,
      Optional<DatabaseAccess> database) {
    super(scope, id);
    boolean arm = environment.compute().processor() == Processor.ARM64;
    definition =
        FargateTaskDefinition.Builder.create(this, "Definition")
            .family(environment.named("maintenance"))
            .taskRole(role("TaskRole", environment.maintenanceTaskRole(), "What commands may do"))
            .executionRole(
                role("ExecutionRole", environment.maintenanceExecutionRole(), "Starts commands"))
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
            .environment(settings(store, database))
            .secrets(secrets(environment, database))
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
    allowTables(definition.getTaskRole(), store);
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

  /** With a name of its own: who runs the task has to be allowed to hand it on. */
  private Role role(String id, String name, String description) {
    return Role.Builder.create(this, id)
        .roleName(name)
        .description("Verbatim: " + description)
        .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
        .build();
  }

  private static Map<String, String> settings(Store store, Optional<DatabaseAccess> database) {
    Map<String, String> settings = store.settings();
    database.ifPresent(
        postgres -> {
          settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.writing());
          settings.put("VERBATIM_SEARCH_READER", Database.READER);
          settings.put("VERBATIM_SEARCH_WRITER", Database.WRITER);
        });
    return settings;
  }

  private Map<String, Secret> secrets(Environment environment, Optional<DatabaseAccess> database) {
    Map<String, Secret> secrets = new TreeMap<>();
    secrets.put(
        "VERBATIM_API_CURSOR_KEY",
        Secret.fromSecretsManager(
            software.amazon.awscdk.services.secretsmanager.Secret.fromSecretNameV2(
                this, "CursorKey", environment.cursorKey(environment.keyGeneration()))));
    database.ifPresent(
        postgres -> {
          ISecret master =
              software.amazon.awscdk.services.secretsmanager.Secret.fromSecretCompleteArn(
                  this, "Master", postgres.masterSecret());
          secrets.put("QUARKUS_DATASOURCE_USERNAME", Secret.fromSecretsManager(master, "username"));
          secrets.put("QUARKUS_DATASOURCE_PASSWORD", Secret.fromSecretsManager(master, "password"));
        });
    return secrets;
  }

  /** Rebuilding and comparing walk whole tables, and do what the functions do that follow them. */
  private static void allowTables(IRole role, Store store) {
    store.allowScanning(role);
    store.allowReadingRecord(role);
    store.allowWritingSpeakers(role);
    store.allowReadingViews(role);
    store.allowWritingViews(role);
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
