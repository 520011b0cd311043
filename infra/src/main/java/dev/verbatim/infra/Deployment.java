package dev.verbatim.infra;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import dev.verbatim.infra.table.Store;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.services.sqs.IQueue;

/** The stacks of environments, in the order in which they need each other. */
final class Deployment {

  private Deployment() {}

  /** An application whose templates are written to a folder, or where the command line wants it. */
  static App app(Path folder) {
    App.Builder builder =
        App.Builder.create()
            // Templates hold what is deployed and nothing that tells of the CDK.
            .analyticsReporting(false)
            .treeMetadata(false)
            .postCliContext(
                Map.of(
                    "@aws-cdk/aws-iam:minimizePolicies",
                    true,
                    // An export that is in use can be neither changed nor taken away, so that a
                    // change of two stacks could not be deployed in any order.
                    "@aws-cdk/core:defaultCrossStackReferences",
                    "weak"));
    if (folder != null) {
      builder.outdir(folder.toString());
    }
    App app = builder.build();
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    return app;
  }

  /** Adds the stacks of an environment. */
  static void add(App app, Environment environment, Packages packages) {
    new WorkflowStack(app, environment);
    BaseStack base = new BaseStack(app, environment);
    DataStack data = new DataStack(app, environment, base.key());
    NetworkStack network = new NetworkStack(app, environment, base.key());
    DeliveryStack delivery = new DeliveryStack(app, environment, base.alarms());
    Optional<DatabaseAccess> database =
        environment
            .database()
            .map(
                settings ->
                    new DatabaseStack(app, environment, settings, network.vpc(), base.key())
                        .access());
    Store store = data.store();
    new MaintenanceStack(app, environment, packages, network.vpc(), base.key(), store, database)
        .addStackDependency(data);
    ViewsStack views = new ViewsStack(app, environment, packages, base.key(), store);
    views.addStackDependency(delivery);
    views.addStackDependency(data);
    Map<Service, IQueue> leftBehind = new EnumMap<>(Service.class);
    leftBehind.put(Service.VIEWS, views.leftBehind());
    Optional<SearchStack> search =
        database.map(
            postgres ->
                new SearchStack(
                    app, environment, packages, network.vpc(), base.key(), store, postgres));
    search.ifPresent(
        stack -> {
          stack.addStackDependency(delivery);
          stack.addStackDependency(data);
          leftBehind.put(Service.INDEX, stack.leftBehind());
        });
    ApiStack api =
        new ApiStack(
            app, environment, packages, base.key(), store, search.map(SearchStack::function));
    api.addStackDependency(delivery);
    api.addStackDependency(data);
    new ObservabilityStack(
        app,
        environment,
        base.alarms(),
        api.gateway(),
        store,
        database.map(DatabaseAccess::cluster),
        leftBehind);
    environment
        .domain()
        .ifPresent(domain -> new EdgeStack(app, environment, domain).addStackDependency(api));
  }
}
