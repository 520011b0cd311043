package dev.verbatim.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts a local run: first its stores, whose addresses the application finds among its settings,
 * then the application.
 */
@QuarkusMain(name = "local")
@IfBuildProfile("dev")
public final class LocalMain {

  private LocalMain() {}

  /**
   * Starts it, also after a live reload.
   *
   * @param arguments those of the application
   */
  public static void main(String[] arguments) {
    Config config = ConfigProvider.getConfig();
    Path folder =
        config.getOptionalValue("verbatim.local.folder", Path.class).orElse(Path.of(".verbatim"));
    boolean throwaway =
        config.getOptionalValue("verbatim.local.throwaway", Boolean.class).orElse(false);
    try {
      LocalStores.start(folder.toAbsolutePath(), throwaway);
    } catch (LocalFolder.InUse inUse) {
      System.err.printf(
          "%n%s%nStop that one, or run this one beside it, on another port and with data of its"
              + " own:%n%n  ./mvnw quarkus:dev -Dverbatim.local.throwaway=true"
              + " -Dquarkus.http.port=8081%n%n",
          inUse.getMessage());
      // Nothing has been started yet; going on would only bury the message.
      Runtime.getRuntime().halt(1);
    }
    Quarkus.run(arguments);
  }
}
