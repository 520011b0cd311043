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

/** What readers and editors use. */
final class ProdEnvironment {

  private ProdEnvironment() {}

  static Environment described() {
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
                /* firewall= */ true,
                new SignIn(
                    /* client= */ "verbatim-page",
                    /* origins= */ List.of(),
                    /* scope= */ "articles:write quotes:review"))),
        new Access(
            /* issuer= */ "https://issuer.verbatim.example",
            /* audiences= */ List.of("verbatim"),
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
        /* recordSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 20000, /* writes= */ 5000),
        /* viewsSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 20000, /* writes= */ 10000),
        /* database= */ Optional.of(
            new Database(/* least= */ 1, /* most= */ 16, /* readers= */ 1, /* backupDays= */ 35)),
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
        /* keyGeneration= */ 1);
  }
}
