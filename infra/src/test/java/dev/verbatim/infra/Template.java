package dev.verbatim.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.infra.environment.Environment;
import dev.verbatim.infra.environment.Service;
import java.util.List;
import java.util.stream.Stream;

/** A template of CloudFormation. */
record Template(JsonNode json) {

  /** A resource of it. */
  record Resource(String id, JsonNode json) {

    /** One of its properties, such as {@code /StreamSpecification/StreamViewType}. */
    JsonNode at(String path) {
      return json.at("/Properties" + path);
    }

    String text(String path) {
      return at(path).asText();
    }

    String type() {
      return json.get("Type").textValue();
    }
  }

  Stream<Resource> resources() {
    return json.get("Resources").properties().stream()
        .map(resource -> new Resource(resource.getKey(), resource.getValue()));
  }

  List<Resource> all(String type) {
    return resources().filter(resource -> resource.type().equals(type)).toList();
  }

  /** The function of a service. Those that call new versions are others. */
  Resource function(Environment environment, Service service) {
    return all("AWS::Lambda::Function").stream()
        .filter(function -> function.text("/FunctionName").equals(environment.function(service)))
        .findFirst()
        .orElseThrow();
  }

  /** The resource of this type; there is one. */
  Resource only(String type) {
    List<Resource> all = all(type);
    assertThat(all).as(type).hasSize(1);
    return all.get(0);
  }
}
