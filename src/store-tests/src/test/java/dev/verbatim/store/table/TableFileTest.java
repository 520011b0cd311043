package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.testing.Repository;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * The tables that are deployed ({@code infra}) are made of files; this compares them with the code.
 */
class TableFileTest {

  @Test
  void theTableOfRecordThatIsDeployedIsTheOneOfTheCode() throws IOException {
    assertThat(file("record-table.json")).isEqualTo(code(RecordTable.definition("any")));
  }

  @Test
  void theTableOfViewsThatIsDeployedIsTheOneOfTheCode() throws IOException {
    assertThat(file("views-table.json")).isEqualTo(code(ViewsTable.definition("any")));
  }

  private static Map<String, Object> file(String name) throws IOException {
    return new ObjectMapper()
        .readValue(
            Repository.file("infra", "src", "main", "resources", "dev", "verbatim", "infra", name)
                .toFile(),
            new TypeReference<HashMap<String, Object>>() {});
  }

  private static Map<String, Object> code(CreateTableRequest definition) {
    Map<String, Object> code = new LinkedHashMap<>(wire(definition));
    code.remove("TableName");
    code.put(
        "TimeToLiveSpecification", Map.of("AttributeName", ItemSchema.EXPIRES_AT, "Enabled", true));
    return code;
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
