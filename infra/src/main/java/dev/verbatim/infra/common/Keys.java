package dev.verbatim.infra.common;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** Keys of our own, and what they may be used for. */
public final class Keys {

  private Keys() {}

  /** A key that is renewed every year, and that CloudWatch may encrypt logs with. */
  public static Key create(Construct scope, String description) {
    Stack stack = Stack.of(scope);
    Key key =
        Key.Builder.create(scope, "Key")
            .description(description)
            .enableKeyRotation(true)
            // Without it, nothing that is kept can be read.
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Logs")
            .principals(
                List.of(new ServicePrincipal("logs." + stack.getRegion() + ".amazonaws.com")))
            .actions(
                List.of(
                    "kms:Decrypt",
                    "kms:DescribeKey",
                    "kms:Encrypt",
                    "kms:GenerateDataKey",
                    "kms:GenerateDataKeyWithoutPlaintext",
                    "kms:ReEncryptFrom",
                    "kms:ReEncryptTo"))
            .resources(List.of("*"))
            .conditions(
                Map.of(
                    "ArnLike",
                    Map.of(
                        "kms:EncryptionContext:aws:logs:arn",
                        "arn:%s:logs:%s:%s:log-group:*"
                            .formatted(
                                stack.getPartition(), stack.getRegion(), stack.getAccount()))))
            .build());
    return key;
  }

  /** Lets somebody use a table that is encrypted with the key. */
  public static void grantUse(IKey key, IGrantable who) {
    key.grant(
            who,
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo")
        .assertSuccess();
  }
}
