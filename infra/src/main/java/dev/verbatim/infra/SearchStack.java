package dev.verbatim.infra;

import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.IAlias;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Search: the function that asks PostgreSQL, and the one that fills it from the table's stream. */
final class SearchStack extends EnvironmentStack {

  private final Environment environment;
  private final DatabaseAccess database;
  private final IAlias search;
  private final IQueue leftBehind;

  SearchStack(
      Construct scope,
      Environment environment,
      Packages packages,
      IVpc vpc,
      IKey key,
      ITable table,
      DatabaseAccess database) {
    super(scope, environment, "search", "Verbatim: search, and what brings the table into it");
    this.environment = environment;
    this.database = database;
    search =
        function(
            Service.SEARCH,
            Database.READER,
            packages,
            vpc,
            key,
            Duration.seconds(29),
            Settings.search(environment, database.reading()));
    IAlias index =
        function(
            Service.INDEX,
            Database.WRITER,
            packages,
            vpc,
            key,
            Duration.minutes(1),
            Settings.index(database.writing()));
    leftBehind = new Projection(this, "Projection", environment, index, table).leftBehind();
  }

  /** What answers searches. */
  IFunction function() {
    return search;
  }

  /** Where it is noted which changes could not be brought into search. */
  IQueue leftBehind() {
    return leftBehind;
  }

  /** A function that reaches PostgreSQL as one of its users, and nothing else. */
  private IAlias function(
      Service service,
      String user,
      Packages packages,
      IVpc vpc,
      IKey key,
      Duration timeout,
      Map<String, String> settings) {
    SecurityGroup group =
        SecurityGroup.Builder.create(this, "Group-" + service.id())
            .vpc(vpc)
            .description("Verbatim: the function %s".formatted(service.id()))
            .allowAllOutbound(false)
            .build();
    group
        .getConnections()
        .allowTo(database.cluster(), Port.tcp(DatabaseAccess.PORT), "Tables of search");
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
