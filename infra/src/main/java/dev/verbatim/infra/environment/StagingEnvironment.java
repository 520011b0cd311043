package dev.verbatim.infra.environment;

import dev.verbatim.infra.environment.Access.Reading;
import dev.verbatim.infra.environment.Compute.Packaging;
import dev.verbatim.infra.environment.Compute.Processor;
import dev.verbatim.infra.environment.Compute.Size;
import dev.verbatim.infra.environment.Rates.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.logs.RetentionDays;

/** As production is, but small. */
final class StagingEnvironment {

  private StagingEnvironment() {}

  static Environment described() {
    return new Environment(
        /* name= */ "staging",
        /* account= */ "222222222222",
        /* region= */ "eu-central-1",
        /* addresses= */ "10.20.0.0/16",
        /* domain= */ Optional.of(
            new Domain(
                /* name= */ "staging.verbatim.example",
                /* zone= */ "staging.verbatim.example",
                /* zoneId= */ "Z00000000000000STAGING",
                /* firewall= */ true,
                new SignIn(
                    /* client= */ "verbatim-staging-page",
                    /* origins= */ List.of(),
                    /* scope= */ "articles:write quotes:review"))),
        new Access(
            /* issuer= */ "https://issuer.staging.verbatim.example",
            /* audiences= */ List.of("verbatim-staging"),
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
        /* recordSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 2000, /* writes= */ 1000),
        /* viewsSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 2000, /* writes= */ 2000),
        /* database= */ Optional.of(
            new Database(/* least= */ 0.5, /* most= */ 4, /* readers= */ 0, /* backupDays= */ 7)),
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
        /* keyGeneration= */ 1);
  }
}
