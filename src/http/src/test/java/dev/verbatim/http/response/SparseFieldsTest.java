package dev.verbatim.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.verbatim.platform.value.DateOrInstant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class SparseFieldsTest {

  record Ferry(String name, Port home, List<Port> calls, DateOrInstant built) {}

  record Port(String name, int berths) {}

  record Found(@Schema(implementation = Ferry.class) @JsonRawValue String ferry, Double score) {}

  record Page(List<Ferry> items, String next) {}

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final ViewFields fields = new ViewFields(json);
  private final SparseFields sparse = new SparseFields(json);

  @Test
  void theFieldsOfAViewAreThoseOfItsJson() {
    assertThat(fields.of(Ferry.class))
        .containsExactlyInAnyOrder(
            "name",
            "home",
            "home.name",
            "home.berths",
            "calls",
            "calls.name",
            "calls.berths",
            "built");
    assertThat(fields.of(Found.class)).contains("ferry", "ferry.home.name", "score");
  }

  @Test
  void onlyWhatIsAskedForIsKept() throws JsonProcessingException {
    Ferry ferry =
        new Ferry(
            "Tern",
            new Port("Tallisby", 3),
            List.of(new Port("Elmsey", 1), new Port("Garrow", 2)),
            DateOrInstant.parse("1987-05-01"));

    assertThat(kept(ferry, "name", "built")).isEqualTo("{'name':'Tern','built':'1987-05-01'}");
    assertThat(kept(ferry, "home.name", "calls.berths"))
        .isEqualTo("{'home':{'name':'Tallisby'},'calls':[{'berths':1},{'berths':2}]}");
    assertThat(kept(ferry, "home", "home.name"))
        .isEqualTo("{'home':{'name':'Tallisby','berths':3}}");
    assertThat(kept(new Page(List.of(ferry), "abc"), "name"))
        .isEqualTo("{'items':[{'name':'Tern'}],'next':'abc'}");
    assertThat(kept(new Found("{\"name\":\"Tern\",\"home\":null}", 0.5), "ferry.home"))
        .isEqualTo("{'ferry':{'home':null}}");
  }

  private String kept(Object view, String... names) throws JsonProcessingException {
    return sparse.kept(view, Set.of(names)).toString().replace('"', '\'');
  }
}
