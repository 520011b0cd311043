package dev.verbatim.infra.common;

import dev.verbatim.infra.environment.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Logs: encrypted, and kept as long as the environment says. */
public final class Logs {

  private Logs() {}

  public static LogGroup create(
      Construct scope, String id, String name, Environment environment, IKey key) {
    return LogGroup.Builder.create(scope, id)
        .logGroupName(name)
        .retention(environment.logs())
        .encryptionKey(key)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
