package dev.verbatim.server.command;

import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.Projections;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what the command line asks for, and ends. */
public final class Commands implements QuarkusApplication {

  /**
   * What a command has set otherwise than the server. It answers no requests, so it waits where
   * they may not: a database that was paused needs a quarter of a minute to start.
   */
  public static final Map<String, String> SETTINGS =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.datasource.jdbc.acquisition-timeout", "60S",
          "quarkus.datasource.jdbc.additional-jdbc-properties.connectTimeout", "30",
          "quarkus.datasource.jdbc.additional-jdbc-properties.gssResponseTimeout", "30000",
          "quarkus.datasource.jdbc.additional-jdbc-properties.sslResponseTimeout", "30000",
          "quarkus.flyway.connect-retries", "6");

  private static final int MISUSED = 2;

  private final Instance<Command> commands;
  private final Projections projections;

  @Inject
  Commands(@Any Instance<Command> commands, Projections projections) {
    this.commands = commands;
    this.projections = projections;
  }

  @Override
  public int run(String... arguments) {
    Optional<Command> command =
        commands.stream().filter(known -> known.name().equals(arguments[0])).findFirst();
    List<FollowedProjection> chosen =
        arguments.length == 1 ? projections.all() : projections.named(arguments[1]);
    if (command.isEmpty() || arguments.length > 2 || (arguments.length == 2 && chosen.isEmpty())) {
      System.err.println(
          "Without arguments it serves the API. With one of these it\n%s\nWhat follows the record is: %s"
              .formatted(all(), String.join(", ", projections.names())));
      return MISUSED;
    }
    return command.get().run(chosen);
  }

  private String all() {
    return commands.stream()
        .sorted(Comparator.comparing(Command::name))
        .map(command -> "  %-10s %s".formatted(command.name(), command.summary()))
        .collect(Collectors.joining("\n"));
  }
}
