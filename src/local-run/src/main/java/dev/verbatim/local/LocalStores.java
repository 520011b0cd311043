package dev.verbatim.local;

import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.localstores.PostgresLocal;
import java.nio.file.Path;

/**
 * The stores of a local run: DynamoDB Local and PostgreSQL.
 *
 * <p>A live reload starts the application again with new classes, in the same process. What has to
 * outlive it is therefore kept by the process: where the stores answer among the system properties,
 * which is where the application finds its settings, and the stores themselves in shutdown hooks.
 */
final class LocalStores {

  /** Where DynamoDB answers. */
  static final String ENDPOINT = "quarkus.dynamodb.endpoint-override";

  /** Where PostgreSQL answers. */
  static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  private static final String FOLDER = "dev.verbatim.local.folder";

  private LocalStores() {}

  /**
   * Starts them. One that is there already, started by this or by somebody else, is left alone.
   *
   * @param folder where they keep their data
   * @param throwaway whether they keep none instead
   * @throws LocalFolder.InUse when another process has the folder
   */
  static void start(Path folder, boolean throwaway) throws LocalFolder.InUse {
    if (!throwaway && System.getProperty(FOLDER) == null) {
      LocalFolder.take(folder);
      System.setProperty(FOLDER, folder.toString());
    }
    if (System.getProperty(ENDPOINT) == null) {
      DynamoDbLocal dynamoDb =
          throwaway ? DynamoDbLocal.inMemory() : DynamoDbLocal.keptIn(folder.resolve("dynamodb"));
      endWithThisProcess("dynamodb-local-end", dynamoDb::close);
      System.setProperty(ENDPOINT, dynamoDb.endpoint().toString());
    }
    if (System.getProperty(JDBC_URL) == null) {
      PostgresLocal postgres =
          throwaway ? PostgresLocal.throwaway() : PostgresLocal.keptIn(folder.resolve("postgres"));
      endWithThisProcess("postgres-local-end", postgres::close);
      System.setProperty(JDBC_URL, postgres.jdbcUrl());
    }
  }

  private static void endWithThisProcess(String name, Runnable end) {
    Runtime.getRuntime().addShutdownHook(new Thread(end, name));
  }
}
