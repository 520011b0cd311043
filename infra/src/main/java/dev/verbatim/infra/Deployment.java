package dev.verbatim.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

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
                    // What another stack uses is not taken away from under it.
                    "@aws-cdk/core:defaultCrossStackReferences",
                    "strong"));
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
    DatabaseAccess database =
        new DatabaseStack(app, environment, network.vpc(), base.key()).access();
    new MaintenanceStack(
        app, environment, packages, network.vpc(), base.key(), data.store(), database);
    ViewsStack views = new ViewsStack(app, environment, packages, base.key(), data.store());
    views.addStackDependency(delivery);
    SearchStack search =
        new SearchStack(
            app, environment, packages, network.vpc(), base.key(), data.store(), database);
    search.addStackDependency(delivery);
    ApiStack api =
        new ApiStack(app, environment, packages, base.key(), data.store(), search.function());
    api.addStackDependency(delivery);
    new ObservabilityStack(
        app,
        environment,
        base.alarms(),
        api.gateway(),
        data.store(),
        database.cluster(),
        new EnumMap<>(
            Map.of(Service.VIEWS, views.leftBehind(), Service.INDEX, search.leftBehind())));
    environment
        .domain()
        .ifPresent(domain -> new EdgeStack(app, environment, domain).addStackDependency(api));
  }
}
