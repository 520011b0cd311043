package dev.verbatim.infra;

import dev.verbatim.infra.Access.Reading;
import dev.verbatim.infra.Compute.Packaging;
import dev.verbatim.infra.Compute.Processor;
import dev.verbatim.infra.Compute.Size;
import dev.verbatim.infra.Rates.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * The environments. This is the file that whoever runs Verbatim edits; accounts, domains, issuers
 * and addresses below are examples.
 *
 * <p>To add one, write another method that returns it, add it to {@link #all()}, and run {@code
 * ./mvnw -f infra/pom.xml verify}. An account that has never seen the CDK needs {@code cdk
 * bootstrap} first, for its region and, with a domain, for us-east-1.
 */
public final class Environments {

  /** The repository on GitHub whose workflow deploys. */
  static final String REPOSITORY = "example/verbatim";

  private Environments() {}

  /** All of them. */
  public static List<Environment> all() {
    return List.of(dev(), staging(), prod());
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

  /** To try things. It costs next to nothing while nobody uses it. */
  private static Environment dev() {
    return new Environment(
        "dev",
        "111111111111",
        "eu-central-1",
        "10.10.0.0/16",
        Optional.empty(),
        new Access(
            "https://issuer.dev.verbatim.example",
            "verbatim-dev",
            "https://issuer.dev.verbatim.example/.well-known/jwks.json",
            Reading.PUBLIC,
            List.of("http://localhost:3000", "http://localhost:5173")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            new Size(1024, 10),
            new Size(1024, 5),
            new Size(512, 2)),
        new TableLimits(500, 200),
        new Database(0, 2, 0, 1),
        new Rates(new Rate(50, 100), new Rate(10, 20), new Rate(10, 20), new Rate(5, 10)),
        Rollout.ALL_AT_ONCE,
        new Watch(
            "dev-alarms@verbatim.example", Duration.ofSeconds(3), Duration.ofMinutes(10), 5, 50),
        RetentionDays.ONE_WEEK,
        Optional.empty(),
        1);
  }

  /** As production is, but small. */
  private static Environment staging() {
    return new Environment(
        "staging",
        "222222222222",
        "eu-central-1",
        "10.20.0.0/16",
        Optional.of(
            new Domain("staging.verbatim.example", "verbatim.example", "Z00000000000000STAGING")),
        new Access(
            "https://issuer.staging.verbatim.example",
            "verbatim-staging",
            "https://issuer.staging.verbatim.example/.well-known/jwks.json",
            Reading.SIGNED_IN,
            List.of("https://www.staging.verbatim.example")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            new Size(1024, 50),
            new Size(1024, 20),
            new Size(1024, 4)),
        new TableLimits(2000, 1000),
        new Database(0.5, 4, 0, 7),
        new Rates(new Rate(200, 400), new Rate(50, 100), new Rate(50, 100), new Rate(10, 20)),
        Rollout.TENTH_FOR_FIVE_MINUTES,
        new Watch(
            "staging-alarms@verbatim.example",
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            2,
            250),
        RetentionDays.ONE_MONTH,
        Optional.empty(),
        1);
  }

  /** What readers and editors use. */
  private static Environment prod() {
    return new Environment(
        "prod",
        "333333333333",
        "eu-central-1",
        "10.30.0.0/16",
        Optional.of(
            new Domain("api.verbatim.example", "verbatim.example", "Z000000000000000000PROD")),
        new Access(
            "https://issuer.verbatim.example",
            "verbatim",
            "https://issuer.verbatim.example/.well-known/jwks.json",
            Reading.PUBLIC,
            List.of("https://www.verbatim.example")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            new Size(1769, 400),
            new Size(1769, 100),
            new Size(1769, 10)),
        new TableLimits(20000, 5000),
        new Database(1, 16, 1, 35),
        new Rates(new Rate(2000, 4000), new Rate(200, 400), new Rate(200, 400), new Rate(50, 100)),
        Rollout.TENTH_FOR_QUARTER_HOUR,
        new Watch("alarms@verbatim.example", Duration.ofSeconds(1), Duration.ofMinutes(2), 5, 2000),
        RetentionDays.SIX_MONTHS,
        Optional.empty(),
        1);
  }
}
