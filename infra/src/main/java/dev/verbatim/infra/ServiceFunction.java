package dev.verbatim.infra;

import dev.verbatim.infra.common.Logs;
import dev.verbatim.infra.environment.Compute.Packaging;
import dev.verbatim.infra.environment.Compute.Processor;
import dev.verbatim.infra.environment.Compute.Size;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IAlias;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A function with its role and its logs. It is called under the alias {@code live}, which goes over
 * to a new version as the environment's rollout says.
 */
final class ServiceFunction extends Construct {

  private final Alias alias;

  /**
   * What a function is made of.
   *
   * @param timeout how long it may take
   * @param variables its settings, as environment variables
   * @param placement where in the network it is, if it is in there at all
   */
  record Setup(
      Environment environment,
      Service service,
      Packages packages,
      IKey key,
      Duration timeout,
      Map<String, String> variables,
      Optional<Placement> placement) {}

  ServiceFunction(Construct scope, String id, Setup setup) {
    super(scope, id);
    alias = alias(setup, function(setup));
  }

  /** What is called. Its role is that of the function. */
  IAlias alias() {
    return alias;
  }

  private Function function(Setup setup) {
    Environment environment = setup.environment();
    Service service = setup.service();
    String name = environment.function(service);
    Size size = environment.compute().of(service);
    LogGroup logs = Logs.create(this, "Logs", "/aws/lambda/" + name, environment, setup.key());
    IRole role = FunctionRole.create(this, setup, logs);
    Function.Builder function =
        Function.Builder.create(this, "Function")
            .functionName(name)
            .description("Verbatim: the function '%s'".formatted(service.id()))
            .code(setup.packages().code(service))
            .architecture(architecture(environment.compute().processor()))
            .memorySize(size.memory())
            .reservedConcurrentExecutions(size.concurrency())
            .timeout(setup.timeout())
            .role(role)
            .logGroup(logs)
            .environment(variables(setup))
            .environmentEncryption(setup.key())
            .tracing(Tracing.ACTIVE)
            // Those of before stay, so that the alias can go back to them.
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build());
    if (environment.compute().packaging() == Packaging.NATIVE) {
      function.runtime(Runtime.PROVIDED_AL2023).handler("bootstrap");
    } else {
      function
          .runtime(Runtime.JAVA_25)
          .handler("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest")
          .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    setup
        .placement()
        .ifPresent(
            placement ->
                function
                    .vpc(placement.vpc())
                    .vpcSubnets(NetworkStack.INSIDE)
                    .securityGroups(List.of(placement.group())));
    Function made = function.build();
    dependOnPolicy(made, role);
    return made;
  }

  /** On the policy alone: that it comes after the role is plain from its properties. */
  private static void dependOnPolicy(Function function, IRole role) {
    Stack stack = Stack.of(function);
    CfnElement policy =
        (CfnElement) role.getNode().findChild("DefaultPolicy").getNode().getDefaultChild();
    ((CfnFunction) function.getNode().getDefaultChild())
        .addOverride("DependsOn", List.of(stack.resolve(policy.getLogicalId())));
  }

  private Alias alias(Setup setup, Function function) {
    Alias live =
        Alias.Builder.create(this, "Live")
            .aliasName(Service.ALIAS)
            .version(function.getCurrentVersion())
            .description("What is called")
            .build();
    DeliveryStack.govern(
        live,
        setup.environment(),
        setup.service(),
        new BeforeTraffic(this, "BeforeTraffic", setup, function.getCurrentVersion()).name());
    live.getNode().addDependency(failuresOfNewVersion(setup, function));
    return live;
  }

  /**
   * A single failure of the new version brings back the one before. Nobody is told: as soon as all
   * requests go to it, other alarms tell of it.
   */
  private Alarm failuresOfNewVersion(Setup setup, Function function) {
    String name = setup.environment().function(setup.service());
    return Alarm.Builder.create(this, "NewVersion")
        .alarmName(setup.environment().newVersion(setup.service()))
        .alarmDescription("The newest version of '%s' ends without an answer".formatted(name))
        .metric(
            Metric.Builder.create()
                .namespace("AWS/Lambda")
                .metricName("Errors")
                .dimensionsMap(
                    new TreeMap<>(
                        Map.of(
                            "FunctionName",
                            name,
                            "Resource",
                            name + ":" + Service.ALIAS,
                            "ExecutedVersion",
                            function.getCurrentVersion().getVersion())))
                .statistic(Stats.SUM)
                .period(Duration.minutes(1))
                .build())
        .threshold(0)
        .evaluationPeriods(1)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build();
  }

  private static Map<String, String> variables(Setup setup) {
    Map<String, String> variables = new TreeMap<>(setup.variables());
    if (setup.environment().compute().packaging() == Packaging.NATIVE) {
      // Lambda ends a function without a signal that one would have to wait for.
      variables.put("DISABLE_SIGNAL_HANDLERS", "true");
    } else if (!setup.service().follows()) {
      // As platform.Main does, which this handler goes around.
      variables.put("JAVA_TOOL_OPTIONS", "-Dvertx.disableURIValidation=true");
    }
    return variables;
  }

  private static Architecture architecture(Processor processor) {
    return processor == Processor.ARM64 ? Architecture.ARM_64 : Architecture.X86_64;
  }
}
