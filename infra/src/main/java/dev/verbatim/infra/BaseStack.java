package dev.verbatim.infra;

import dev.verbatim.infra.common.Exceptions;
import dev.verbatim.infra.common.Keys;
import dev.verbatim.infra.environment.Environment;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.ReplicaRegion;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** What all other stacks use: the key of what is at rest, the topic of alarms, a secret. */
final class BaseStack extends EnvironmentStack {

  private static final ServicePrincipal CLOUDWATCH =
      new ServicePrincipal("cloudwatch.amazonaws.com");

  private final Key key;
  private final Topic alarms;

  BaseStack(Construct scope, Environment environment) {
    super(scope, environment, "base", "Verbatim: encryption key, topic of alarms, key of cursors");
    key = Keys.create(this, "What Verbatim keeps in " + environment.name());
    alarms = alarms(environment);
    environment.keyGenerations().forEach(generation -> secrets(environment, generation));
  }

  /** The key under which everything is encrypted. */
  IKey key() {
    return key;
  }

  /** Where alarms are told. */
  ITopic alarms() {
    return alarms;
  }

  private Topic alarms(Environment environment) {
    Topic topic =
        Topic.Builder.create(this, "Alarms")
            .topicName(environment.named("alarms"))
            .displayName("Verbatim " + environment.name())
            .masterKey(key)
            .enforceSsl(true)
            .build();
    topic.addSubscription(new EmailSubscription(environment.watch().mail()));
    Map<String, Map<String, String>> ours =
        Map.of("StringEquals", Map.of("aws:SourceAccount", environment.account()));
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("AlarmsOfThisAccount")
            .principals(List.of(CLOUDWATCH))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(ours)
            .build());
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("AlarmsOfThisAccount")
            .principals(List.of(CLOUDWATCH))
            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
            .resources(List.of("*"))
            .conditions(ours)
            .build());
    return topic;
  }

  /**
   * Secrets of our own. Whoever uses one finds it by name. Those of before and after are there,
   * too: a function of the version of before asks for its own again when it is brought back.
   */
  private void secrets(Environment environment, int generation) {
    secret(
        Secret.Builder.create(this, "CursorKey" + generation)
            .secretName(environment.cursorKey(generation))
            .description("The secret under which Verbatim seals its cursors")
            .encryptionKey(key));
    if (environment.domain().isPresent()) {
      Secret.Builder origin =
          Secret.Builder.create(this, "OriginKey" + generation)
              .secretName(environment.originKey(generation))
              .description("The secret by which Verbatim knows requests that come from CloudFront")
              .encryptionKey(key);
      if (!environment.region().equals(EdgeStack.REGION)) {
        // The distribution is there, and takes secrets of its own region alone.
        origin.replicaRegions(List.of(ReplicaRegion.builder().region(EdgeStack.REGION).build()));
      }
      secret(origin);
    }
  }

  private static void secret(Secret.Builder builder) {
    Secret secret =
        builder
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(64).excludePunctuation(true).build())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Exceptions.allow(
        secret,
        "AwsSolutions-SMG4",
        "It is renewed on purpose, by raising keyGeneration in Environments.java: functions accept"
            + " the keys of before and after for as long as both are there");
  }
}
