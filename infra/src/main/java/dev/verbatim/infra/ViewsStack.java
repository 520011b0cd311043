package dev.verbatim.infra;

import dev.verbatim.infra.common.Keys;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.Store;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.IAlias;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** The function that brings the record into its views. It knows no PostgreSQL and no network. */
final class ViewsStack extends EnvironmentStack {

  private static final int BATCH = 100;

  /** The most that Lambda offers. */
  private static final int MOST_AT_ONCE = 10;

  /** How many shards the stream of a new table has: more come with the load. */
  static final int SHARDS = 4;

  private final IQueue leftBehind;

  ViewsStack(Construct scope, Environment environment, Packages packages, IKey key, Store store) {
    super(scope, environment, "views", "Verbatim: what brings the record into its views");
    IAlias views =
        new ServiceFunction(
                this,
                "Function-" + Service.VIEWS.id(),
                new ServiceFunction.Setup(
                    environment,
                    Service.VIEWS,
                    packages,
                    key,
                    Duration.minutes(2),
                    Settings.views(store),
                    Optional.empty()))
            .alias();
    store.allowReadingRecord(views);
    store.allowWritingSpeakers(views);
    store.allowReadingViews(views);
    store.allowWritingViews(views);
    Keys.grantUse(key, views);
    leftBehind =
        new Projection(
                this, "Projection", environment, Service.VIEWS, views, stream(environment, store))
            .leftBehind();
  }

  /** Where it is noted which changes could not be brought into the views. */
  IQueue leftBehind() {
    return leftBehind;
  }

  /** Clients wait for their own changes to show: nothing waits for a batch to be filled. */
  private static Projection.Stream stream(Environment environment, Store store) {
    int share = environment.compute().of(Service.VIEWS).concurrency() / SHARDS;
    return new Projection.Stream(
        store.record(),
        BATCH,
        Duration.seconds(0),
        // No more than may run, so that a burst fills what there is and none is turned away.
        Math.min(MOST_AT_ONCE, Math.max(1, share)),
        // A smaller batch does not help: DynamoDB fails for all of it, or the function says where.
        /* bisect= */ false,
        List.of(Projection.partitions("ARTICLE#"), Projection.partitions("SPEAKER#")));
  }
}
