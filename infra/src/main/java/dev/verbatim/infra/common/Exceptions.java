package dev.verbatim.infra.common;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Exceptions from the rules of AWS Solutions, each where it is needed and with its reason. */
public final class Exceptions {

  private Exceptions() {}

  /** Allows a resource not to follow a rule. */
  public static void allow(IConstruct resource, String rule, String reason) {
    NagSuppressions.addResourceSuppressions(
        resource, List.of(NagPackSuppression.builder().id(rule).reason(reason).build()));
  }

  /**
   * Allows one finding of a rule, and no others, in a resource and what belongs to it: the policies
   * of a role.
   *
   * @param finding as the rule words it, such as {@code Resource::*}
   */
  public static void allow(IConstruct resource, String rule, String finding, String reason) {
    NagSuppressions.addResourceSuppressions(
        resource,
        List.of(
            NagPackSuppression.builder()
                .id(rule)
                .reason(reason)
                .appliesTo(List.of(finding))
                .build()),
        true);
  }
}
