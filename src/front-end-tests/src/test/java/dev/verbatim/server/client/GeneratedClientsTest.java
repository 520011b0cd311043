package dev.verbatim.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** OpenAPI Generator makes clients of the document that compile, without a word of complaint. */
class GeneratedClientsTest {

  /** The build copies it there. */
  private static final Path GENERATOR = Path.of("target", "openapi-generator-cli.jar");

  private static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();

  /** What is generated: the generator's name and its options, by the folder. */
  private static final Map<String, Map<String, ?>> CLIENTS =
      new TreeMap<>(
          Map.of(
              "typescript", Map.of("generatorName", "typescript-fetch"),
              "java",
                  Map.of(
                      "generatorName",
                      "java",
                      "additionalProperties",
                      Map.of(
                          "library", "native", "openApiNullable", "false", "useJakartaEe", "true")),
              "python", Map.of("generatorName", "python"),
              "kotlin", Map.of("generatorName", "kotlin"),
              "swift", Map.of("generatorName", "swift6")));

  private static String said;

  @BeforeAll
  static void generate() throws IOException {
    Files.createDirectories(FOLDER);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            GENERATOR.toAbsolutePath().toString(),
            "batch",
            "--clean"));
    for (Map.Entry<String, Map<String, ?>> client : CLIENTS.entrySet()) {
      Map<String, Object> settings = new TreeMap<>(client.getValue());
      settings.put("inputSpec", Tool.CLIENT.resolve("openapi.json").toString());
      settings.put("outputDir", FOLDER.resolve(client.getKey()).toString());
      Path file = FOLDER.resolve(client.getKey() + ".json");
      new ObjectMapper().writeValue(file.toFile(), settings);
      command.add(file.toString());
    }
    said = Tool.in(FOLDER).run(command.toArray(String[]::new));
  }

  @Test
  void nothingIsComplainedOf() {
    assertThat(said.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
    assertThat(said.lines().filter(line -> line.contains("Finished generating")))
        .hasSize(CLIENTS.size());
    for (String client : CLIENTS.keySet()) {
      assertThat(FOLDER.resolve(client))
          .as(client)
          .isDirectoryRecursivelyContaining("glob:**rticle**");
    }
  }

  @Test
  void theOneForJavaCompiles() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectories(FOLDER.resolve("java-classes"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(FOLDER.resolve("java/src/main"))) {
      List<Path> all = sources.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(all).hasSizeGreaterThan(50);
      StringBuilder complaints = new StringBuilder();
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  problem -> complaints.append(problem).append('\n'),
                  List.of("-d", classes.toString(), "-proc:none", "-nowarn"),
                  null,
                  files.getJavaFileObjectsFromPaths(all))
              .call();
      assertThat(compiled).as(complaints.toString()).isTrue();
    }
  }

  @Test
  void theOneForTypeScriptCompiles() {
    Tool.npm(Map.of())
        .run(
            "node_modules/.bin/tsc",
            "--noEmit",
            "--strict",
            "--target",
            "es2022",
            "--module",
            "esnext",
            "--moduleResolution",
            "bundler",
            "--lib",
            "es2022,dom",
            FOLDER.resolve("typescript/index.ts").toString());
  }

  @Test
  void theOneForPythonCompiles() {
    Tool python = Tool.in(FOLDER.resolve("python"));
    assumeTrue(python.exists("python3", "--version"), "Python is not installed");

    python.run("python3", "-m", "compileall", "-q", "openapi_client");
    if (python.exists("python3", "-c", "import dateutil, pydantic, typing_extensions, urllib3")) {
      python.run("python3", "-c", "import openapi_client; openapi_client.ArticlesApi()");
    }
  }
}
