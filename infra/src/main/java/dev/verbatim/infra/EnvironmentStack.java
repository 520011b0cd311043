package dev.verbatim.infra;

import dev.verbatim.infra.environment.Environment;
import java.util.Map;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** A stack of an environment, in its account and region. */
abstract class EnvironmentStack extends Stack {

  /**
   * A stack in the environment's region.
   *
   * @param part which part of the environment it is, such as {@code data}
   */
  EnvironmentStack(Construct scope, Environment environment, String part, String description) {
    this(scope, environment, part, description, environment.region());
  }

  /** A stack in another region. */
  EnvironmentStack(
      Construct scope, Environment environment, String part, String description, String region) {
    super(
        scope,
        environment.named(part),
        StackProps.builder()
            .env(
                software.amazon.awscdk.Environment.builder()
                    .account(environment.account())
                    .region(region)
                    .build())
            .description(description)
            // CloudFormation hands them on to every resource.
            .tags(Map.of("project", "verbatim", "environment", environment.name()))
            // The command line compares versions itself before it deploys. Without the rule a
            // template has no parameter, and can be deployed by whatever knows CloudFormation.
            .synthesizer(
                DefaultStackSynthesizer.Builder.create()
                    .generateBootstrapVersionRule(false)
                    .build())
            .build());
  }
}
