package dev.verbatim.infra;

import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.App;

/**
 * What the command line of the CDK runs, in the folder of {@code cdk.json}: the environment that
 * {@code -c environment=…} names, or all. With {@code -c only=workflow} it is what lets the
 * workflow in, with {@code -c only=identity} an issuer of tokens, with {@code -c only=data} the
 * tables, and nothing else: these need nothing to be built.
 */
public final class Main {

  private static final Path ROOT = Path.of("..");

  private Main() {}

  public static void main(String[] arguments) {
    App app = Deployment.app(null);
    Object name = app.getNode().tryGetContext("environment");
    List<Environment> chosen =
        name == null ? Environments.all() : List.of(Environments.named(name.toString()));
    Object only = app.getNode().tryGetContext("only");
    for (Environment environment : chosen) {
      switch (only == null ? "" : only.toString()) {
        case "workflow" -> new WorkflowStack(app, environment);
        case "identity" -> new IdentityStack(app, environment);
        case "data" -> new DataStack(app, environment, new BaseStack(app, environment).key());
        default -> Deployment.add(app, environment, Packages.built(ROOT, environment));
      }
    }
    app.synth();
  }
}
