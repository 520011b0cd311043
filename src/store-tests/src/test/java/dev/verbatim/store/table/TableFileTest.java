package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.table.Table;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The table that is deployed ({@code infra}) is made of a file; this compares it with the code. */
class TableFileTest {

  private static final Path FILE =
      Repository.file(
          "infra", "src", "main", "resources", "dev", "verbatim", "infra", "table.json");

  @Test
  void theTableThatIsDeployedIsTheOneOfTheCode() throws IOException {
    Map<String, Object> file =
        new ObjectMapper()
            .readValue(FILE.toFile(), new TypeReference<HashMap<String, Object>>() {});

    Map<String, Object> code = new LinkedHashMap<>(wire(Table.definition("any")));
    code.remove("TableName");
    code.put("TimeToLiveSpecification", Map.of("AttributeName", Table.EXPIRES_AT, "Enabled", true));

    assertThat(file).isEqualTo(code);
  }

  /** A request as it is sent: what is not set is not there. */
  private static Map<String, Object> wire(SdkPojo request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (SdkField<?> field : request.sdkFields()) {
      Object value = field.getValueOrDefault(request);
      boolean unset = value == null || (value instanceof List<?> list && list.isEmpty());
      if (!unset) {
        fields.put(field.locationName(), wireValue(value));
      }
    }
    return fields;
  }

  private static Object wireValue(Object value) {
    if (value instanceof SdkPojo structure) {
      return wire(structure);
    }
    return value instanceof List<?> list
        ? list.stream().map(TableFileTest::wireValue).toList()
        : value;
  }
}
