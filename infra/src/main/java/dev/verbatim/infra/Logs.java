package dev.verbatim.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Logs: encrypted, and kept as long as the environment says. */
final class Logs {

  private Logs() {}

  static LogGroup create(
      Construct scope, String id, String name, Environment environment, IKey key) {
    return LogGroup.Builder.create(scope, id)
        .logGroupName(name)
        .retention(environment.logs())
        .encryptionKey(key)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
