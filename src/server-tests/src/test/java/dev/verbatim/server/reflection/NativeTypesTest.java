package dev.verbatim.server.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** What a native executable could not look into is noticed, and nothing else. */
class NativeTypesTest {

  record OnlyInATree(String words) {}

  @RegisterForReflection
  record Annotated(OnlyInATree inside) {}

  record Listed(Inner inside) {}

  record Inner(String words) {}

  @RegisterForReflection(targets = Listed.class, registerFullHierarchy = true)
  static final class Lists {}

  enum Mood {
    CALM
  }

  record Given(List<Mood> moods) {}

  record Taken(String words) {}

  record NotServed(String words) {}

  /** An interface, since the application would serve a class. */
  @Path("/v1/moods")
  interface MoodsResource {

    @GET
    RestResponse<List<Given>> list();

    @POST
    void add(Taken taken);

    NotServed other();
  }

  private final NativeTypes registered =
      NativeTypes.of(List.of(Annotated.class, Lists.class, MoodsResource.class));

  @Test
  void anAnnotationRegistersItsClassAndNothingInsideOfIt() {
    assertThat(registered.contains(Annotated.class)).isTrue();
    assertThat(registered.contains(OnlyInATree.class)).isFalse();
  }

  @Test
  void aListOfClassesRegistersTheseAndNotTheOneThatHasTheList() {
    assertThat(registered.contains(Listed.class)).isTrue();
    assertThat(registered.contains(Inner.class)).isTrue();
    assertThat(registered.contains(Lists.class)).isFalse();
  }

  @Test
  void whatAResourceTakesAndGivesIsRegisteredWithAllThatItConsistsOf() {
    assertThat(registered.contains(Given.class)).isTrue();
    assertThat(registered.contains(Mood.class)).isTrue();
    assertThat(registered.contains(Taken.class)).isTrue();
    assertThat(registered.contains(NotServed.class)).isFalse();
  }

  @Test
  void whatOnlyATreeIsMadeOfIsReported() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    IntrospectedTypes introspected = new IntrospectedTypes();
    introspected.customize(mapper);

    mapper.treeToValue(mapper.valueToTree(new Annotated(null)), Annotated.class);
    mapper.treeToValue(mapper.readTree("{\"words\": \"The tide turns\"}"), OnlyInATree.class);
    mapper.valueToTree(Mood.CALM);

    assertThat(introspected.seen()).contains(Annotated.class, OnlyInATree.class);
    assertThat(introspected.unregistered(registered)).containsExactly(OnlyInATree.class.getName());
  }
}
