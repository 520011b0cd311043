package dev.verbatim.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandEnvironmentTest {

  @TempDir Path folder;

  @Test
  void saysWhereTheStoresAre() {
    Path file =
        environment(
                Map.of(
                    LocalStores.ENDPOINT, "http://127.0.0.1:37491",
                    LocalStores.JDBC_URL, "jdbc:postgresql://127.0.0.1:38283/postgres?user=o'hara"))
            .writeInto(folder, 8081);
    assertThat(file)
        .hasFileName("run-8081.env")
        .content()
        .contains(
            "export QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE='http://127.0.0.1:37491'\n",
            "export QUARKUS_DATASOURCE_JDBC_URL="
                + "'jdbc:postgresql://127.0.0.1:38283/postgres?user=o'\\''hara'\n");
  }

  private static CommandEnvironment environment(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    CommandEnvironment.SETTINGS.forEach(name -> all.put(name, "local"));
    all.putAll(settings);
    SmallRyeConfig config = new SmallRyeConfigBuilder().withDefaultValues(all).build();
    return new CommandEnvironment(config);
  }
}
