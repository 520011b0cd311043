package dev.verbatim.infra;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.App;

/**
 * What the command line of the CDK runs, in the folder of {@code cdk.json}: the environment that
 * {@code -c environment=…} names, or all. With {@code -c only=workflow} it is what lets the
 * workflow in and nothing else: that comes first, and needs nothing to be built.
 */
public final class Main {

  private static final Path ROOT = Path.of("..");

  private Main() {}

  public static void main(String[] arguments) {
    App app = Deployment.app(null);
    Object name = app.getNode().tryGetContext("environment");
    List<Environment> chosen =
        name == null ? Environments.all() : List.of(Environments.named(name.toString()));
    boolean workflowOnly = "workflow".equals(app.getNode().tryGetContext("only"));
    for (Environment environment : chosen) {
      if (workflowOnly) {
        new WorkflowStack(app, environment);
      } else {
        Deployment.add(app, environment, Packages.built(ROOT, environment.compute()));
      }
    }
    app.synth();
  }
}
