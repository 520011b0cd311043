package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.edge.Page;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * What lets the workflow of the repository deploy to an environment without a stored key: GitHub
 * vouches for it (OpenID Connect), for this repository and this environment alone. It may take on
 * the roles of the CDK, go back to versions of before, run the task of maintenance, and put the
 * page into its bucket.
 */
final class WorkflowStack extends EnvironmentStack {

  private static final String GITHUB = "token.actions.githubusercontent.com";

  /** Roles that {@code cdk bootstrap} has made, by what they do. */
  private static final List<String> CDK_ROLES =
      List.of("deploy", "file-publishing", "image-publishing", "lookup");

  /** Where certificates and firewall of CloudFront are. */
  private static final String EDGE = "us-east-1";

  private final Environment environment;

  WorkflowStack(Construct scope, Environment environment) {
    super(scope, environment, "workflow", "Verbatim: what lets the workflow deploy");
    this.environment = environment;
    // An account knows GitHub once, whoever uses it: the runbook says how to make it known.
    String github = "arn:aws:iam::%s:oidc-provider/%s".formatted(environment.account(), GITHUB);
    Role role =
        Role.Builder.create(this, "Role")
            .roleName(environment.named("workflow"))
            .description("Verbatim: the workflow that deploys " + environment.name())
            // The first deployment makes a database and a distribution, which takes its time.
            .maxSessionDuration(Duration.hours(2))
            .assumedBy(
                new WebIdentityPrincipal(
                    github,
                    Map.of(
                        "StringEquals",
                        Map.of(
                            GITHUB + ":aud",
                            "sts.amazonaws.com",
                            GITHUB + ":sub",
                            Environments.REPOSITORY.subjects(environment)))))
            .build();
    role.addToPolicy(allow(cdkRoles(), "sts:AssumeRole"));
    role.addToPolicy(allow(functions(), "lambda:GetAlias", "lambda:UpdateAlias"));
    allowBeginnings(role);
    if (environment.domain().isPresent()) {
      allowPage(role);
    }
  }

  /** What can be named only by how its name begins, since the rest changes with deployments. */
  private void allowBeginnings(Role role) {
    String maintenance = environment.named("maintenance");
    String stacks = arn("cloudformation", "stack/" + environment.named("*"));
    String definitions = arn("ecs", "task-definition/" + maintenance + ":*");
    String tasks = arn("ecs", "task/" + maintenance + "/*");
    String logs = arn("logs", "log-group:/verbatim/%s/maintenance:*".formatted(environment.name()));
    role.addToPolicy(
        allow(List.of(stacks), "cloudformation:DescribeStacks", "cloudformation:GetTemplate"));
    role.addToPolicy(allow(List.of(definitions), "ecs:RunTask"));
    role.addToPolicy(allow(List.of(tasks), "ecs:DescribeTasks"));
    role.addToPolicy(allow(List.of(logs), "logs:GetLogEvents"));
    PolicyStatement hand =
        allow(
            Stream.of(environment.maintenanceTaskRole(), environment.maintenanceExecutionRole())
                .map(name -> "arn:aws:iam::%s:role/%s".formatted(environment.account(), name))
                .toList(),
            "iam:PassRole");
    hand.addCondition("StringEquals", Map.of("iam:PassedToService", "ecs-tasks.amazonaws.com"));
    role.addToPolicy(hand);
    for (String beginning : List.of(stacks, definitions, tasks, logs)) {
      allowBeginning(role, beginning);
    }
  }

  /** It reads the document alone, to keep what stood before. */
  private void allowPage(Role role) {
    String bucket = "arn:aws:s3:::" + environment.pageBucket();
    role.addToPolicy(allow(List.of(bucket + "/*"), "s3:PutObject"));
    role.addToPolicy(allow(List.of(bucket + Page.DOCUMENT), "s3:GetObject"));
    allowBeginning(role, bucket + "/*");
  }

  private static void allowBeginning(Role role, String beginning) {
    Exceptions.allow(
        role,
        "AwsSolutions-IAM5",
        "Resource::" + beginning,
        "Of this environment alone; how the name goes on changes with deployments");
  }

  /** It gives all requests back to the versions of before, which CloudFormation does slowly. */
  private List<String> functions() {
    return environment.services().stream()
        .map(service -> arn("lambda", "function:" + environment.function(service)))
        .toList();
  }

  private List<String> cdkRoles() {
    Stream<String> regions =
        environment.domain().isPresent()
            ? Stream.of(environment.region(), EDGE).distinct()
            : Stream.of(environment.region());
    return regions
        .flatMap(
            region ->
                CDK_ROLES.stream()
                    .map(
                        does ->
                            "arn:aws:iam::%1$s:role/cdk-hnb659fds-%2$s-role-%1$s-%3$s"
                                .formatted(environment.account(), does, region)))
        .toList();
  }

  private String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s"
        .formatted(service, environment.region(), environment.account(), resource);
  }

  private static PolicyStatement allow(List<String> resources, String... actions) {
    return PolicyStatement.Builder.create().actions(List.of(actions)).resources(resources).build();
  }
}
