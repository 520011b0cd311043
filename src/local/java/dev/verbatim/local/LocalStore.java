package dev.verbatim.local;

import dev.verbatim.platform.LocalEndpoint;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The store of a local run.
 *
 * <p>A live reload makes new beans with new classes, in the same process. What has to outlive it is
 * therefore kept among the system properties: the endpoint, and the objects that keep the store and
 * the folder's lock alive.
 */
@Singleton
@IfBuildProfile("dev")
class LocalStore implements LocalEndpoint {

  private static final String ENDPOINT = "dev.verbatim.local.endpoint";
  private static final String HELD = "dev.verbatim.local.held";

  private final Path folder;
  private final boolean throwaway;
  private final boolean startedNow;

  LocalStore(
      @ConfigProperty(name = "verbatim.local.folder", defaultValue = ".verbatim") Path folder,
      @ConfigProperty(name = "verbatim.local.throwaway", defaultValue = "false")
          boolean throwaway) {
    this.folder = folder.toAbsolutePath();
    this.throwaway = throwaway;
    this.startedNow = System.getProperty(ENDPOINT) == null;
    if (startedNow) {
      start();
    }
  }

  @Override
  public URI uri() {
    return URI.create(System.getProperty(ENDPOINT));
  }

  /** Whether the store was started with this bean; not so after a live reload. */
  boolean startedNow() {
    return startedNow;
  }

  /** The folder of local runs. */
  Path folder() {
    return folder;
  }

  /** Where its data stays, in words. */
  String whereabouts() {
    return throwaway ? "in memory, and is gone when this ends" : "in " + folder;
  }

  private void start() {
    DynamoDbLocal store;
    Object lock = null;
    if (throwaway) {
      store = DynamoDbLocal.inMemory();
    } else {
      LocalFolder taken = take();
      lock = taken;
      store = DynamoDbLocal.keptIn(taken.data());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "dynamodb-local-end"));
    System.getProperties().put(HELD, new Object[] {store, lock});
    System.setProperty(ENDPOINT, store.endpoint().toString());
  }

  private LocalFolder take() {
    try {
      return LocalFolder.take(folder);
    } catch (LocalFolder.InUse inUse) {
      System.err.printf(
          "%n%s%nStop that one, or run this one beside it, on another port and with data of its"
              + " own:%n%n  ./mvnw quarkus:dev -Dverbatim.local.throwaway=true"
              + " -Dquarkus.http.port=8081%n%n",
          inUse.getMessage());
      // Nothing has been started yet; going on would only bury the message.
      Runtime.getRuntime().halt(1);
      throw new IllegalStateException(inUse);
    }
  }
}
