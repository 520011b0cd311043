package dev.verbatim.functions.testing;

import io.quarkus.test.common.ArtifactLauncher;
import io.quarkus.test.junit.launcher.ArtifactLauncherProvider;

/**
 * Has the function run as Lambda runs it, where that is what was packaged. A native function does
 * so by itself.
 */
public final class FunctionLauncherProvider implements ArtifactLauncherProvider {

  @Override
  public boolean supportsArtifactType(String type, String testProfile) {
    return type.equals("jar") && System.getProperty("packaged").endsWith("function.zip");
  }

  @Override
  public ArtifactLauncher<?> create(CreateContext context) {
    return new FunctionLauncher(
        context.buildOutputDirectory().resolve("function.zip"),
        context.devServicesLaunchResult().properties());
  }
}
