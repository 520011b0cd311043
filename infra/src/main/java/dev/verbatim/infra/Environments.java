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

  /**
   * The repository on GitHub whose workflow deploys. {@code gh api repos/OWNER/NAME --jq
   * '.owner.id, .id'} prints both numbers.
   */
  static final Repository REPOSITORY =
      new Repository(
          /* owner= */ "example",
          /* ownerId= */ 1234567,
          /* name= */ "verbatim",
          /* id= */ 76543210);

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
        /* name= */ "dev",
        /* account= */ "111111111111",
        /* region= */ "eu-central-1",
        /* addresses= */ "10.10.0.0/16",
        /* domain= */ Optional.empty(),
        new Access(
            /* issuer= */ "https://issuer.dev.verbatim.example",
            /* audience= */ "verbatim-dev",
            /* keys= */ "https://issuer.dev.verbatim.example/.well-known/jwks.json",
            Reading.PUBLIC,
            /* origins= */ List.of("http://localhost:3000", "http://localhost:5173")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            /* api= */ new Size(/* memory= */ 1024, /* concurrency= */ 10),
            /* search= */ new Size(/* memory= */ 1024, /* concurrency= */ 5),
            /* views= */ new Size(/* memory= */ 1024, /* concurrency= */ 4),
            /* index= */ new Size(/* memory= */ 512, /* concurrency= */ 2)),
        /* recordLimits= */ new TableLimits(/* reads= */ 500, /* writes= */ 200),
        /* viewsLimits= */ new TableLimits(/* reads= */ 500, /* writes= */ 400),
        new Database(/* least= */ 0, /* most= */ 2, /* readers= */ 0, /* backupDays= */ 1),
        new Rates(
            /* reads= */ new Rate(/* perSecond= */ 50, /* burst= */ 100),
            /* searches= */ new Rate(/* perSecond= */ 10, /* burst= */ 20),
            /* writes= */ new Rate(/* perSecond= */ 10, /* burst= */ 20),
            /* texts= */ new Rate(/* perSecond= */ 5, /* burst= */ 10)),
        Rollout.ALL_AT_ONCE,
        new Watch(
            /* mail= */ "dev-alarms@verbatim.example",
            /* slow= */ Duration.ofSeconds(3),
            /* viewsBehind= */ Duration.ofMinutes(5),
            /* searchBehind= */ Duration.ofMinutes(10),
            /* failures= */ 5,
            /* monthlyBudget= */ 50),
        /* logs= */ RetentionDays.ONE_WEEK,
        /* traces= */ Optional.empty(),
        /* cursorKeyGeneration= */ 1);
  }

  /** As production is, but small. */
  private static Environment staging() {
    return new Environment(
        /* name= */ "staging",
        /* account= */ "222222222222",
        /* region= */ "eu-central-1",
        /* addresses= */ "10.20.0.0/16",
        /* domain= */ Optional.of(
            new Domain(
                /* name= */ "staging.verbatim.example",
                /* zone= */ "verbatim.example",
                /* zoneId= */ "Z00000000000000STAGING",
                new SignIn(
                    /* client= */ "verbatim-staging-page",
                    /* origins= */ List.of(),
                    /* scope= */ "articles:write quotes:review"))),
        new Access(
            /* issuer= */ "https://issuer.staging.verbatim.example",
            /* audience= */ "verbatim-staging",
            /* keys= */ "https://issuer.staging.verbatim.example/.well-known/jwks.json",
            Reading.SIGNED_IN,
            /* origins= */ List.of("https://www.staging.verbatim.example")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            /* api= */ new Size(/* memory= */ 1024, /* concurrency= */ 50),
            /* search= */ new Size(/* memory= */ 1024, /* concurrency= */ 20),
            /* views= */ new Size(/* memory= */ 1024, /* concurrency= */ 20),
            /* index= */ new Size(/* memory= */ 1024, /* concurrency= */ 4)),
        /* recordLimits= */ new TableLimits(/* reads= */ 2000, /* writes= */ 1000),
        /* viewsLimits= */ new TableLimits(/* reads= */ 2000, /* writes= */ 2000),
        new Database(/* least= */ 0.5, /* most= */ 4, /* readers= */ 0, /* backupDays= */ 7),
        new Rates(
            /* reads= */ new Rate(/* perSecond= */ 200, /* burst= */ 400),
            /* searches= */ new Rate(/* perSecond= */ 50, /* burst= */ 100),
            /* writes= */ new Rate(/* perSecond= */ 50, /* burst= */ 100),
            /* texts= */ new Rate(/* perSecond= */ 10, /* burst= */ 20)),
        Rollout.TENTH_FOR_FIVE_MINUTES,
        new Watch(
            /* mail= */ "staging-alarms@verbatim.example",
            /* slow= */ Duration.ofSeconds(2),
            /* viewsBehind= */ Duration.ofMinutes(2),
            /* searchBehind= */ Duration.ofMinutes(5),
            /* failures= */ 2,
            /* monthlyBudget= */ 250),
        /* logs= */ RetentionDays.ONE_MONTH,
        /* traces= */ Optional.empty(),
        /* cursorKeyGeneration= */ 1);
  }

  /** What readers and editors use. */
  private static Environment prod() {
    return new Environment(
        /* name= */ "prod",
        /* account= */ "333333333333",
        /* region= */ "eu-central-1",
        /* addresses= */ "10.30.0.0/16",
        /* domain= */ Optional.of(
            new Domain(
                /* name= */ "api.verbatim.example",
                /* zone= */ "verbatim.example",
                /* zoneId= */ "Z000000000000000000PROD",
                new SignIn(
                    /* client= */ "verbatim-page",
                    /* origins= */ List.of(),
                    /* scope= */ "articles:write quotes:review"))),
        new Access(
            /* issuer= */ "https://issuer.verbatim.example",
            /* audience= */ "verbatim",
            /* keys= */ "https://issuer.verbatim.example/.well-known/jwks.json",
            Reading.PUBLIC,
            /* origins= */ List.of("https://www.verbatim.example")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            /* api= */ new Size(/* memory= */ 1769, /* concurrency= */ 400),
            /* search= */ new Size(/* memory= */ 1769, /* concurrency= */ 100),
            /* views= */ new Size(/* memory= */ 1769, /* concurrency= */ 100),
            /* index= */ new Size(/* memory= */ 1769, /* concurrency= */ 10)),
        /* recordLimits= */ new TableLimits(/* reads= */ 20000, /* writes= */ 5000),
        /* viewsLimits= */ new TableLimits(/* reads= */ 20000, /* writes= */ 10000),
        new Database(/* least= */ 1, /* most= */ 16, /* readers= */ 1, /* backupDays= */ 35),
        new Rates(
            /* reads= */ new Rate(/* perSecond= */ 2000, /* burst= */ 4000),
            /* searches= */ new Rate(/* perSecond= */ 200, /* burst= */ 400),
            /* writes= */ new Rate(/* perSecond= */ 200, /* burst= */ 400),
            /* texts= */ new Rate(/* perSecond= */ 50, /* burst= */ 100)),
        Rollout.TENTH_FOR_QUARTER_HOUR,
        new Watch(
            /* mail= */ "alarms@verbatim.example",
            /* slow= */ Duration.ofSeconds(1),
            /* viewsBehind= */ Duration.ofMinutes(1),
            /* searchBehind= */ Duration.ofMinutes(2),
            /* failures= */ 5,
            /* monthlyBudget= */ 2000),
        /* logs= */ RetentionDays.SIX_MONTHS,
        /* traces= */ Optional.empty(),
        /* cursorKeyGeneration= */ 1);
  }
}
