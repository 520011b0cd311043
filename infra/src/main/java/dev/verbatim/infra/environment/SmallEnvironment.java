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

/**
 * What one newsroom can pay: the API and the page for some million requests a month, without
 * PostgreSQL, and so without search, trends and timelines, and without a firewall.
 */
final class SmallEnvironment {

  private SmallEnvironment() {}

  static Environment described() {
    return new Environment(
        /* name= */ "small",
        /* account= */ "444444444444",
        /* region= */ "eu-central-1",
        /* addresses= */ "10.40.0.0/16",
        /* domain= */ Optional.of(
            new Domain(
                /* name= */ "news.verbatim.example",
                /* zone= */ "news.verbatim.example",
                /* zoneId= */ "Z00000000000000000SMALL",
                /* firewall= */ false,
                new SignIn(
                    /* client= */ "verbatim-small-page",
                    /* origins= */ List.of(),
                    /* scope= */ "articles:write quotes:review"))),
        new Access(
            /* issuer= */ "https://issuer.news.verbatim.example",
            /* audiences= */ List.of("verbatim-small"),
            /* keys= */ "https://issuer.news.verbatim.example/.well-known/jwks.json",
            Reading.PUBLIC,
            /* origins= */ List.of("https://www.news.verbatim.example")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            /* api= */ new Size(/* memory= */ 1024, /* concurrency= */ 50),
            /* search= */ new Size(/* memory= */ 1024, /* concurrency= */ 10),
            /* views= */ new Size(/* memory= */ 1024, /* concurrency= */ 20),
            /* index= */ new Size(/* memory= */ 512, /* concurrency= */ 4)),
        /* recordSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 1000, /* writes= */ 500),
        /* viewsSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 1000, /* writes= */ 1000),
        /* database= */ Optional.empty(),
        new Rates(
            /* reads= */ new Rate(/* perSecond= */ 100, /* burst= */ 200),
            /* searches= */ new Rate(/* perSecond= */ 10, /* burst= */ 20),
            /* writes= */ new Rate(/* perSecond= */ 20, /* burst= */ 40),
            /* texts= */ new Rate(/* perSecond= */ 5, /* burst= */ 10)),
        Rollout.TENTH_FOR_FIVE_MINUTES,
        new Watch(
            /* mail= */ "small-alarms@verbatim.example",
            /* slow= */ Duration.ofSeconds(2),
            /* viewsBehind= */ Duration.ofMinutes(2),
            /* searchBehind= */ Duration.ofMinutes(5),
            /* failures= */ 2,
            /* monthlyBudget= */ 50),
        /* logs= */ RetentionDays.ONE_MONTH,
        /* traces= */ Optional.empty(),
        /* keyGeneration= */ 1);
  }
}
