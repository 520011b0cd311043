package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** What every function may: write its logs, read its settings, send traces, be in the network. */
final class FunctionRole {

  private static final List<String> INTERFACES =
      List.of(
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses");

  private FunctionRole() {}

  static Role create(Construct scope, ServiceFunction.Setup setup, LogGroup logs) {
    Role role =
        Role.Builder.create(scope, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .description("Verbatim: the function '%s'".formatted(setup.service().id()))
            .build();
    logs.grantWrite(role).assertSuccess();
    setup.key().grantDecrypt(role).assertSuccess();
    if (setup.placement().isPresent()) {
      allowInterfaces(scope, setup, role);
    }
    Exceptions.allow(
        role,
        "AwsSolutions-IAM5",
        "Resource::*",
        "X-Ray, and the network interfaces that Lambda makes, know no resources to name");
    return role;
  }

  /** Lambda needs them to place the function in the network; the function itself does not. */
  private static void allowInterfaces(Construct scope, ServiceFunction.Setup setup, Role role) {
    Stack stack = Stack.of(scope);
    String function =
        "arn:%s:lambda:%s:%s:function:%s"
            .formatted(
                stack.getPartition(),
                stack.getRegion(),
                stack.getAccount(),
                setup.environment().function(setup.service()));
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .sid("PlaceInNetwork")
            .actions(INTERFACES)
            .resources(List.of("*"))
            .build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .sid("NotByTheFunctionItself")
            .effect(Effect.DENY)
            .actions(INTERFACES)
            .resources(List.of("*"))
            .conditions(Map.of("ArnEquals", Map.of("lambda:SourceFunctionArn", function)))
            .build());
  }
}
