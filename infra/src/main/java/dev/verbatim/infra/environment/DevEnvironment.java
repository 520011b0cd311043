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

/** To try things. It costs next to nothing while nobody uses it. */
final class DevEnvironment {

  private DevEnvironment() {}

  static Environment described() {
    return new Environment(
        /* name= */ "dev",
        /* account= */ "111111111111",
        /* region= */ "eu-central-1",
        /* addresses= */ "10.10.0.0/16",
        /* domain= */ Optional.empty(),
        new Access(
            /* issuer= */ "https://issuer.dev.verbatim.example",
            /* audiences= */ List.of("verbatim-dev"),
            /* keys= */ "https://issuer.dev.verbatim.example/.well-known/jwks.json",
            Reading.PUBLIC,
            /* origins= */ List.of("http://localhost:3000", "http://localhost:5173")),
        new Compute(
            Packaging.NATIVE,
            Processor.ARM64,
            /* api= */ new Size(/* memory= */ 1024, /* concurrency= */ 10),
            /* search= */ new Size(/* memory= */ 1024, /* concurrency= */ 5),
            /* views= */ new Size(/* memory= */ 1024, /* concurrency= */ 4),
            /* index= */ new Size(/* memory= */ 512, /* concurrency= */ 4)),
        /* recordSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 500, /* writes= */ 200),
        /* viewsSettings= */ new TableSettings(
            /* oldest= */ 1, /* generation= */ 1, /* reads= */ 500, /* writes= */ 400),
        /* database= */ Optional.of(
            new Database(/* least= */ 0, /* most= */ 2, /* readers= */ 0, /* backupDays= */ 1)),
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
        /* keyGeneration= */ 1);
  }
}
