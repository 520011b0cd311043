package dev.verbatim.infra;

import dev.verbatim.infra.environment.Access;
import dev.verbatim.infra.environment.Access.Reading;
import dev.verbatim.infra.environment.Compute;
import dev.verbatim.infra.environment.Database;
import dev.verbatim.infra.environment.Domain;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Rates;
import dev.verbatim.infra.environment.Rollout;
import dev.verbatim.infra.environment.TableSettings;
import dev.verbatim.infra.environment.Watch;
import java.util.Optional;
import software.amazon.awscdk.services.logs.RetentionDays;

/** An environment that is like another but for what is set here. */
final class Variant {

  private final String name;
  private final String account;
  private final String region;
  private final String addresses;
  private final Rates rates;
  private final Rollout rollout;
  private final Watch watch;
  private final RetentionDays logs;
  private Optional<Domain> domain;
  private Access access;
  private Compute compute;
  private TableSettings recordSettings;
  private TableSettings viewsSettings;
  private Optional<Database> database;
  private Optional<String> traces;
  private int keyGeneration;

  private Variant(Environment like) {
    name = like.name();
    account = like.account();
    region = like.region();
    addresses = like.addresses();
    rates = like.rates();
    rollout = like.rollout();
    watch = like.watch();
    logs = like.logs();
    domain = like.domain();
    access = like.access();
    compute = like.compute();
    recordSettings = like.recordSettings();
    viewsSettings = like.viewsSettings();
    database = like.database();
    traces = like.traces();
    keyGeneration = like.keyGeneration();
  }

  static Variant of(Environment like) {
    return new Variant(like);
  }

  Variant withoutDomain() {
    domain = Optional.empty();
    return this;
  }

  Variant withoutFirewall() {
    domain = domain.map(it -> new Domain(it.name(), it.zone(), it.zoneId(), false, it.signIn()));
    return this;
  }

  Variant withoutDatabase() {
    database = Optional.empty();
    return this;
  }

  Variant readers(int readers) {
    database = database.map(it -> new Database(it.least(), it.most(), readers, it.backupDays()));
    return this;
  }

  Variant reading(Reading reading) {
    access =
        new Access(access.issuer(), access.audiences(), access.keys(), reading, access.origins());
    return this;
  }

  Variant runAs(Compute.Packaging packaging, Compute.Processor processor) {
    compute =
        new Compute(
            packaging,
            processor,
            compute.api(),
            compute.search(),
            compute.views(),
            compute.index());
    return this;
  }

  Variant recordTables(int oldest, int used) {
    recordSettings = tables(recordSettings, oldest, used);
    return this;
  }

  Variant viewsTables(int oldest, int used) {
    viewsSettings = tables(viewsSettings, oldest, used);
    return this;
  }

  Variant traces(String address) {
    traces = Optional.of(address);
    return this;
  }

  Variant keyGeneration(int generation) {
    keyGeneration = generation;
    return this;
  }

  Environment environment() {
    return new Environment(
        name,
        account,
        region,
        addresses,
        domain,
        access,
        compute,
        recordSettings,
        viewsSettings,
        database,
        rates,
        rollout,
        watch,
        logs,
        traces,
        keyGeneration);
  }

  private static TableSettings tables(TableSettings like, int oldest, int used) {
    return new TableSettings(oldest, used, like.reads(), like.writes());
  }
}
