package dev.verbatim.functions.testing;

import io.quarkus.test.common.ArtifactLauncher;
import io.quarkus.test.junit.launcher.ArtifactLauncherProvider;

/** Has the packaged function run as Lambda runs it, whether it is native or not. */
public final class FunctionLauncherProvider implements ArtifactLauncherProvider {

  @Override
  public boolean supportsArtifactType(String type, String testProfile) {
    return type.equals("jar") || type.equals("native");
  }

  @Override
  public ArtifactLauncher<?> create(CreateContext context) {
    return new FunctionLauncher(
        context.buildOutputDirectory().resolve("function.zip"),
        context.devServicesLaunchResult().properties());
  }
}
