package dev.verbatim.infra.environment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The environments. Whoever runs Verbatim edits this file and those of the environments; their
 * accounts, domains, issuers and addresses are examples.
 *
 * <p>To add one, describe it in a file of its own, add it to {@link #all()}, and run {@code ./mvnw
 * -f infra/pom.xml verify}. Delete those that you do not need. An account that has never seen the
 * CDK needs {@code cdk bootstrap} first, for its region and, with a domain, for us-east-1.
 */
public final class Environments {

  /**
   * The repository on GitHub whose workflow deploys. {@code gh api repos/OWNER/NAME --jq
   * '.owner.id, .id'} prints both numbers.
   */
  public static final Repository REPOSITORY =
      new Repository(
          /* owner= */ "example",
          /* ownerId= */ 1234567,
          /* name= */ "verbatim",
          /* id= */ 76543210);

  private Environments() {}

  /** All of them. */
  public static List<Environment> all() {
    return List.of(
        DevEnvironment.described(),
        SmallEnvironment.described(),
        StagingEnvironment.described(),
        ProdEnvironment.described());
  }

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Environment named(String name) {
    return all().stream()
        .filter(environment -> environment.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no environment '%s', only %s: see Environments.java"
                        .formatted(
                            name,
                            all().stream()
                                .map(Environment::name)
                                .collect(Collectors.joining(", ")))));
  }
}
