package dev.verbatim.server;

import dev.verbatim.server.command.Command;
import dev.verbatim.server.command.Commands;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application. */
@QuarkusMain
public final class Main {

  private Main() {}

  /**
   * Starts it and waits until it is told to stop, or carries out a {@link Command}.
   *
   * @param arguments none, or the name of a command and, where it is for one alone, of a projection
   */
  public static void main(String[] arguments) {
    // The server would reject a malformed address without a body; RequestLimitsFilter answers it.
    // Set here, before the server's classes are loaded; in dev mode and tests by pom.xml.
    System.setProperty("vertx.disableURIValidation", "true");
    if (arguments.length == 0) {
      Quarkus.run();
    } else {
      Commands.SETTINGS.forEach(System::setProperty);
      Quarkus.run(Commands.class, arguments);
    }
  }
}
