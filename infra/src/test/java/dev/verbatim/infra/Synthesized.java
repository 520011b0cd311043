package dev.verbatim.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Environments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;

/** An environment as it is written for CloudFormation. Each is made once for all tests. */
record Synthesized(String name, Path folder, JsonNode manifest) {

  private static final Path TARGET = Path.of("target");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Synthesized> MADE = new ConcurrentHashMap<>();

  /** The environment of this name. */
  static Synthesized named(String name) {
    return of(Environments.named(name));
  }

  /** All environments. */
  static Stream<Synthesized> all() {
    return Environments.all().stream().map(Synthesized::of);
  }

  static Synthesized of(Environment environment) {
    return MADE.computeIfAbsent(
        environment.name(), name -> make(TARGET.resolve("cdk.out").resolve(name), environment));
  }

  /** One that is not among those of {@link Environments}, in a folder of its own. */
  static Synthesized variant(String id, Environment environment) {
    return MADE.computeIfAbsent(
        "variant " + id, name -> make(TARGET.resolve("variants").resolve(id), environment));
  }

  /** Whether it has a stack, such as {@code edge}. */
  boolean has(String part) {
    return stacks().anyMatch(stack(part)::equals);
  }

  /** The template of a stack, such as {@code data}. */
  Template template(String part) {
    return new Template(read(folder.resolve(stack(part) + ".template.json")));
  }

  /** All templates. */
  List<Template> templates() {
    return stacks()
        .map(name -> new Template(read(folder.resolve(name + ".template.json"))))
        .toList();
  }

  /** The names of its stacks. */
  Stream<String> stacks() {
    return manifest.get("artifacts").properties().stream()
        .filter(artifact -> artifact.getValue().get("type").textValue().endsWith(":stack"))
        .map(Map.Entry::getKey);
  }

  private String stack(String part) {
    return "verbatim-" + name + "-" + part;
  }

  private static Synthesized make(Path folder, Environment environment) {
    App app = Deployment.app(folder);
    Deployment.add(app, environment, StandIns.in(TARGET.resolve("stand-ins")));
    app.synth();
    return new Synthesized(environment.name(), folder, read(folder.resolve("manifest.json")));
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
