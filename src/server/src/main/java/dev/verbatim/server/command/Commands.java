package dev.verbatim.server.command;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what the command line asks for, and ends. */
public final class Commands implements QuarkusApplication {

  private static final int MISUSED = 2;

  private final Instance<Command> commands;

  @Inject
  Commands(@Any Instance<Command> commands) {
    this.commands = commands;
  }

  @Override
  public int run(String... arguments) {
    Optional<Command> command =
        arguments.length == 1
            ? commands.stream().filter(known -> known.name().equals(arguments[0])).findFirst()
            : Optional.empty();
    if (command.isEmpty()) {
      System.err.println("Without arguments it serves the API. With one of these it\n" + all());
      return MISUSED;
    }
    return command.get().run();
  }

  private String all() {
    return commands.stream()
        .sorted(Comparator.comparing(Command::name))
        .map(command -> "  %-10s %s".formatted(command.name(), command.summary()))
        .collect(Collectors.joining("\n"));
  }
}
