package dev.verbatim.infra;

import dev.verbatim.infra.environment.Database;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.IAlias;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Search: the function that asks PostgreSQL, and the one that fills it from the views. */
final class SearchStack extends EnvironmentStack {

  private static final int BATCH = 500;

  private final Environment environment;
  private final Packages packages;
  private final IVpc vpc;
  private final IKey key;
  private final DatabaseAccess database;
  private final IAlias search;
  private final IQueue leftBehind;

  SearchStack(
      Construct scope,
      Environment environment,
      Packages packages,
      IVpc vpc,
      IKey key,
      Store store,
      DatabaseAccess database) {
    super(scope, environment, "search", "Verbatim: search, and what brings the views into it");
    this.environment = environment;
    this.packages = packages;
    this.vpc = vpc;
    this.key = key;
    this.database = database;
    search =
        function(
            Service.SEARCH,
            Database.READER,
            group(Service.SEARCH),
            Duration.seconds(29),
            Settings.search(environment, database.reading()));
    SecurityGroup group = group(Service.INDEX);
    group.addEgressRule(
        Peer.anyIpv4(), Port.HTTPS, "Tables, through the endpoint: no other way leads out");
    IAlias index =
        function(
            Service.INDEX,
            Database.WRITER,
            group,
            Duration.minutes(1),
            Settings.index(store, database.writing()));
    store.allowReadingRecord(index);
    store.allowReadingViews(index);
    leftBehind =
        new Projection(this, "Projection", environment, Service.INDEX, index, stream(store))
            .leftBehind();
  }

  /** What answers searches. */
  IFunction function() {
    return search;
  }

  /** Where it is noted which changes could not be brought into search. */
  IQueue leftBehind() {
    return leftBehind;
  }

  /** What an article or a speaker has become is told by one item of its view. */
  private static Projection.Stream stream(Store store) {
    return new Projection.Stream(
        store.views(),
        BATCH,
        Duration.seconds(1),
        // The function notes how far a shard has come: one batch of it at a time.
        /* atOnce= */ 1,
        /* bisect= */ true,
        List.of(Projection.items("ARTICLE#", "VIEW"), Projection.items("SPEAKER#", "SPEAKER")));
  }

  private SecurityGroup group(Service service) {
    SecurityGroup group =
        SecurityGroup.Builder.create(this, "Group-" + service.id())
            .vpc(vpc)
            .description("Verbatim: the function %s".formatted(service.id()))
            .allowAllOutbound(false)
            .build();
    group
        .getConnections()
        .allowTo(database.cluster(), Port.tcp(DatabaseAccess.PORT), "Tables of search");
    return group;
  }

  /** A function that reaches PostgreSQL as one of its users. */
  private IAlias function(
      Service service,
      String user,
      SecurityGroup group,
      Duration timeout,
      Map<String, String> settings) {
    IAlias alias =
        new ServiceFunction(
                this,
                "Function-" + service.id(),
                new ServiceFunction.Setup(
                    environment,
                    service,
                    packages,
                    key,
                    timeout,
                    settings,
                    Optional.of(new Placement(vpc, group))))
            .alias();
    database.cluster().grantConnect(alias, user).assertSuccess();
    return alias;
  }
}
