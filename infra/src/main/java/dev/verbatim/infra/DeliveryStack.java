package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.watch.Alarms;
import dev.verbatim.infra.watch.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.CfnCodeDeployLambdaAliasUpdate;
import software.amazon.awscdk.CfnUpdatePolicy;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.AlarmConfigurationProperty;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.AlarmProperty;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.AutoRollbackConfigurationProperty;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.DeploymentStyleProperty;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnAlias;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * How new versions of the functions are brought in, and the alarms that bring back the one before.
 *
 * <p>It knows the functions by their names and is there before them, so that their first change
 * already goes this way.
 */
final class DeliveryStack extends EnvironmentStack {

  DeliveryStack(Construct scope, Environment environment, ITopic topic) {
    super(scope, environment, "delivery", "Verbatim: how new versions are brought in");
    LambdaApplication application =
        LambdaApplication.Builder.create(this, "Application")
            .applicationName(application(environment))
            .build();
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
            .description("Verbatim: moves the aliases of the functions")
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AWSCodeDeployRoleForLambdaLimited")))
            .build();
    Exceptions.allow(
        role,
        "AwsSolutions-IAM4",
        "CodeDeploy's own policy for moving aliases; AWS keeps it as narrow as the service allows");
    Alarms alarms = new Alarms(this, environment, topic);
    for (Service service : environment.services()) {
      CfnDeploymentGroup.Builder.create(this, "Group-" + service.id())
          .applicationName(application.getApplicationName())
          .deploymentGroupName(environment.named(service.id()))
          .deploymentConfigName(environment.rollout().configuration())
          .serviceRoleArn(role.getRoleArn())
          .deploymentStyle(
              DeploymentStyleProperty.builder()
                  .deploymentType("BLUE_GREEN")
                  .deploymentOption("WITH_TRAFFIC_CONTROL")
                  .build())
          .alarmConfiguration(
              AlarmConfigurationProperty.builder()
                  .enabled(true)
                  .alarms(
                      Stream.concat(
                              rollbackAlarms(alarms, environment, service).stream()
                                  .map(IAlarm::getAlarmName),
                              // Made with the function, since it knows its version.
                              Stream.of(environment.newVersion(service)))
                          .map(name -> AlarmProperty.builder().name(name).build())
                          .toList())
                  .build())
          .autoRollbackConfiguration(
              AutoRollbackConfigurationProperty.builder()
                  .enabled(true)
                  .events(
                      List.of(
                          "DEPLOYMENT_FAILURE",
                          "DEPLOYMENT_STOP_ON_ALARM",
                          "DEPLOYMENT_STOP_ON_REQUEST"))
                  .build())
          .build();
    }
  }

  /**
   * Has an alias go over to new versions as this says; with the context {@code now=true} at once,
   * also while an alarm rings.
   *
   * @param before the function that is called before any request goes to the new version
   */
  static void govern(Alias alias, Environment environment, Service service, String before) {
    if (alias.getNode().tryGetContext("now") != null) {
      return;
    }
    CfnAlias resource = (CfnAlias) alias.getNode().getDefaultChild();
    resource
        .getCfnOptions()
        .setUpdatePolicy(
            CfnUpdatePolicy.builder()
                .codeDeployLambdaAliasUpdate(
                    CfnCodeDeployLambdaAliasUpdate.builder()
                        .applicationName(application(environment))
                        .deploymentGroupName(environment.named(service.id()))
                        .beforeAllowTrafficHook(before)
                        .build())
                .build());
  }

  private static String application(Environment environment) {
    return environment.named("functions");
  }

  /** What shows that a version is bad. */
  private static List<IAlarm> rollbackAlarms(
      Alarms alarms, Environment environment, Service service) {
    List<IAlarm> all = new ArrayList<>();
    Metrics metrics = new Metrics(environment);
    all.add(
        alarms.above(
            service.id() + "-errors",
            metrics.errors(service),
            environment.watch().failures(),
            1,
            "The function '%s' ends without an answer".formatted(service.id())));
    if (service.follows()) {
      all.add(
          alarms.above(
              service.id() + "-lag",
              metrics.behind(service),
              environment.watch().behind(service).toMillis(),
              5,
              "What '%s' fills is behind the stream that it follows".formatted(service.id())));
    } else {
      all.add(
          alarms.above(
              service.id() + "-server-errors",
              metrics.serverErrors(service),
              environment.watch().failures(),
              1,
              "The function '%s' answers with 5xx".formatted(service.id())));
      all.add(
          alarms.above(
              service.id() + "-latency",
              metrics.slowest(service),
              environment.watch().slow().toMillis(),
              3,
              "The slowest hundredth of answers of '%s' take too long".formatted(service.id())));
    }
    return all;
  }
}
