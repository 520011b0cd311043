package dev.verbatim.bench.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a process has done until its first answer.
 *
 * @param classes how many classes it has loaded, by the library that they are of
 * @param threads how many threads it has, those of the JVM included
 * @param calls how often it has called what reads configuration, by what that does; empty where the
 *     JVM does not count calls
 */
record StartCounts(Map<String, Integer> classes, int threads, Map<String, Long> calls) {

  /** The flight recorder counts the calls of a method from Java 25 on. */
  static final boolean COUNTS_CALLS = Runtime.version().feature() >= 25;

  private static final String JDK = "JDK";
  private static final String OTHERS = "others";
  private static final String CONFIG = "io.smallrye.config.";

  /** Libraries by what the names of their classes begin with; the first that fits counts. */
  private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

  static {
    LIBRARIES.put("io.smallrye.config.", "SmallRye Config");
    LIBRARIES.put("org.eclipse.microprofile.config.", "SmallRye Config");
    LIBRARIES.put("io.smallrye.openapi.", "SmallRye OpenAPI");
    LIBRARIES.put("io.quarkus.", "Quarkus");
    LIBRARIES.put("org.jboss.resteasy.", "Quarkus");
    LIBRARIES.put("io.vertx.", "Vert.x and Netty");
    LIBRARIES.put("io.netty.", "Vert.x and Netty");
    LIBRARIES.put("software.amazon.awssdk.regions.", "AWS SDK, regions");
    LIBRARIES.put("software.amazon.", "AWS SDK");
    LIBRARIES.put("com.amazonaws.", "Lambda's runtime and events");
    LIBRARIES.put("com.fasterxml.jackson.", "Jackson");
    LIBRARIES.put("org.hibernate.validator.", "Hibernate Validator");
    LIBRARIES.put("org.jboss.logmanager.", "JBoss LogManager");
    LIBRARIES.put("dev.verbatim.", "Verbatim");
    LIBRARIES.put("java.", JDK);
    LIBRARIES.put("jdk.", JDK);
    LIBRARIES.put("sun.", JDK);
    LIBRARIES.put("com.sun.", JDK);
    LIBRARIES.put("javax.", JDK);
  }

  /** What is counted of configuration, by method. */
  private static final Map<String, String> METHODS = new LinkedHashMap<>();

  static {
    METHODS.put(CONFIG + "SmallRyeConfig::getConfigValue", "values looked up");
    METHODS.put(
        CONFIG + "SmallRyeConfigSources$ConfigValueConfigSourceWrapper::getConfigValue",
        "questions to sources");
    METHODS.put(
        CONFIG + "SmallRyeConfigSources$ConfigValueConfigSourceWrapper::<init>",
        "sources, of all stages");
    METHODS.put(CONFIG + "ConfigMappingContext::constructMapping", "mappings built");
    METHODS.put(CONFIG + "ConfigMappingContext::constructGroup", "groups of mappings built");
    METHODS.put(CONFIG + "EnvConfigSource::matchEnvWithProperty", "names compared with variables");
  }

  /** The option that has a JVM count. */
  static String recording(Path file) {
    return "-XX:StartFlightRecording:settings=none,+jdk.MethodTiming#enabled=true,"
        + "+jdk.MethodTiming#period=endChunk,+jdk.MethodTiming#filter="
        + String.join(";", METHODS.keySet())
        + ",filename="
        + file;
  }

  /**
   * Reads what was counted.
   *
   * @param classes what the JVM has logged of the classes that it loaded
   * @param recording may be missing
   */
  static StartCounts read(Path classes, Path recording, int threads) throws IOException {
    Map<String, Integer> loaded = new TreeMap<>();
    for (String line : Files.readAllLines(classes)) {
      // A name, then where it is from.
      loaded.merge(library(line.substring(0, line.indexOf(' '))), 1, Integer::sum);
    }
    return new StartCounts(
        loaded, threads, Files.exists(recording) ? calls(recording) : Map.<String, Long>of());
  }

  private static String library(String name) {
    return LIBRARIES.entrySet().stream()
        .filter(library -> name.startsWith(library.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHERS);
  }

  private static Map<String, Long> calls(Path recording) throws IOException {
    Map<String, Long> calls = new LinkedHashMap<>();
    METHODS.values().forEach(meaning -> calls.put(meaning, 0L));
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.MethodTiming")) {
        RecordedMethod method = event.getValue("method");
        String meaning = METHODS.get(method.getType().getName() + "::" + method.getName());
        calls.merge(meaning, event.getLong("invocations"), Long::sum);
      }
    }
    return calls;
  }

  private int total() {
    return classes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Prints a table of both. */
  static void print(StartCounts function, StartCounts bare) {
    System.out.println("\n| Until the first answer | Verbatim | Bare |");
    System.out.println("|---|---|---|");
    row("Classes loaded", function.total(), bare.total());
    List<String> libraries = LIBRARIES.values().stream().distinct().toList();
    for (String library : libraries) {
      row("… of " + library, ofLibrary(function, library), ofLibrary(bare, library));
    }
    row("… of " + OTHERS, ofLibrary(function, OTHERS), ofLibrary(bare, OTHERS));
    row("Threads", function.threads, bare.threads);
    function.calls.forEach(
        (meaning, count) ->
            row("Configuration: " + meaning, count, bare.calls.getOrDefault(meaning, 0L)));
  }

  private static int ofLibrary(StartCounts counts, String library) {
    return counts.classes.getOrDefault(library, 0);
  }

  private static void row(String name, long function, long bare) {
    System.out.printf("| %s | %,d | %,d |%n", name, function, bare);
  }
}
