package dev.verbatim.infra;

import dev.verbatim.infra.environment.Compute;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import software.amazon.awscdk.services.lambda.AssetCode;
import software.amazon.awscdk.services.lambda.Code;

/**
 * What is deployed.
 *
 * @param functions the package of each function
 * @param server the folder of the {@code Containerfile}, from which the image of the server is
 *     built
 */
public record Packages(Map<Service, Path> functions, Path server) {

  /** From which the image of the server is built. */
  static final String CONTAINERFILE = "Containerfile";

  /** What of the server's folder is in its image. */
  static final String APPLICATION = "src/server/target/quarkus-app";

  /**
   * What has been built of a checkout.
   *
   * @param root the checkout's folder
   * @throws IllegalStateException if something has not been built; it says how to
   */
  public static Packages built(Path root, Environment environment) {
    Compute compute = environment.compute();
    String flag =
        compute.packaging() == Compute.Packaging.NATIVE
            ? " -Dnative"
            : " -Dquarkus.snapstart.enabled=true";
    for (Service service : environment.services()) {
      String command = "./mvnw verify -pl " + service.module() + " -am" + flag;
      require(packaged(root, service), command);
      require(packaged(root, service), compute, command);
    }
    require(root.resolve(APPLICATION), "./mvnw package -pl src/server -am -DskipTests");
    require(root.resolve(CONTAINERFILE), "git restore " + CONTAINERFILE);
    Map<Service, Path> functions = new EnumMap<>(Service.class);
    for (Service service : environment.services()) {
      functions.put(service, packaged(root, service));
    }
    return new Packages(functions, root);
  }

  /** The package of a function. */
  AssetCode code(Service service) {
    return Code.fromAsset(functions.get(service).toString());
  }

  private static Path packaged(Path root, Service service) {
    return root.resolve(service.module()).resolve("target").resolve("function.zip");
  }

  /** A native function has an executable of this name, and one for the JVM has none. */
  private static void require(Path path, Compute compute, String command) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry executable = zip.getEntry("bootstrap");
      boolean isNative = executable != null;
      if (isNative != (compute.packaging() == Compute.Packaging.NATIVE)) {
        throw new IllegalStateException(
            "%s is %s, but %s is to be deployed. Build it with: %s"
                .formatted(
                    path.normalize(),
                    isNative ? "native" : "for the JVM",
                    compute.packaging(),
                    command));
      }
      if (isNative) {
        require(path, zip.getInputStream(executable), compute.processor(), command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path.normalize() + " cannot be read", e);
    }
  }

  /** Lambda would take it, and fail at every call. */
  private static void require(
      Path path, InputStream executable, Compute.Processor processor, String command)
      throws IOException {
    Compute.Processor builtFor =
        Compute.Processor.of(executable.readNBytes(Compute.Processor.ELF_HEADER))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s holds no executable for Linux. Build it with: %s"
                            .formatted(path.normalize(), command)));
    if (builtFor != processor) {
      throw new IllegalStateException(
          ("%s is built for %s, but %s is to be deployed. Take what the workflow Native has built for"
                  + " %s, build it on such a machine with: %s, or say %s in Environments.java")
              .formatted(path.normalize(), builtFor, processor, processor, command, builtFor));
    }
  }

  private static void require(Path path, String command) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          "%s is missing. Build it with: %s".formatted(path.normalize(), command));
    }
  }
}
