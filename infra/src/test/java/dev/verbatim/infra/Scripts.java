package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.infra.environment.Environment;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scripts of {@code infra/bin} in a folder of their own, with stand-ins for what they call. */
final class Scripts {

  private final Path root;
  private final Map<String, String> variables = new TreeMap<>();

  /** In a folder, for an environment. */
  Scripts(Path root, Environment environment) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("infra/bin"));
    Files.createDirectories(root.resolve("tools"));
    Path facts = root.resolve("facts");
    Files.writeString(facts, Describe.of(environment), StandardCharsets.UTF_8);
    beside(
        "describe",
        "[ $# -eq 1 ] && exec cat '%1$s'; sed -n \"s/^$2=//p\" '%1$s'".formatted(facts));
  }

  /** Stands in for another script. */
  Scripts beside(String name, String content) throws IOException {
    write(root.resolve("infra/bin").resolve(name), content);
    return this;
  }

  /** Stands in for a program; it writes down how it is called. */
  Scripts program(String name, String content) throws IOException {
    write(
        root.resolve("tools").resolve(name),
        "echo \"%s $*\" >>'%s'\n%s".formatted(name, root.resolve("calls"), content));
    return this;
  }

  /** What a script finds in its environment. */
  Scripts variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Runs a script as it is in this checkout, and says how it ends. */
  int run(String script, String... arguments) throws Exception {
    Path copy = root.resolve("infra/bin").resolve(script);
    Files.deleteIfExists(copy);
    Files.copy(Path.of("bin", script), copy);
    ProcessBuilder process =
        new ProcessBuilder("bash", copy.toString())
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("output").toFile());
    process.command().addAll(List.of(arguments));
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process
        .environment()
        .merge(
            "PATH",
            root.resolve("tools").toString(),
            (path, ours) -> ours + File.pathSeparator + path);
    process.environment().putAll(variables);
    return process.start().waitFor();
  }

  /** What was called, in that order. */
  List<String> calls() throws IOException {
    Path calls = root.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** What the last script wrote. */
  String output() throws IOException {
    return Files.readString(root.resolve("output"));
  }

  private static void write(Path file, String content) throws IOException {
    Files.writeString(file, "#!/usr/bin/env bash\n" + content + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
