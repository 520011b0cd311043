package dev.verbatim.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * How each operation can fail, as far as that follows from its method, parameters, body and scopes.
 *
 * <p>{@code META-INF/openapi.yaml} lists only what does not follow, and wins where it names the
 * same status.
 */
final class ErrorResponses {

  private ErrorResponses() {}

  /** Adds them to all operations, and sorts the responses of each by status. */
  static void addTo(OpenAPI document) {
    for (PathItem path : document.getPaths().getPathItems().values()) {
      path.getOperations()
          .values()
          .forEach(
              operation -> {
                APIResponses responses = operation.getResponses();
                derived(operation, parameters(path, operation, document))
                    .forEach((status, component) -> add(responses, status, component));
                responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
              });
    }
  }

  /** The component that describes each status. */
  private static Map<String, String> derived(Operation operation, List<Parameter> parameters) {
    Set<String> names = parameters.stream().map(Parameter::getName).collect(Collectors.toSet());
    boolean hasBody = operation.getRequestBody() != null;
    boolean needsScope = needsScope(operation);

    Map<String, String> errors = new TreeMap<>();
    // Any parameter that is not known is refused, and any request may fail on the service's side.
    errors.put("400", "InvalidParameter");
    errors.put("401", "Unauthorized");
    errors.put("429", "TooManyRequests");
    errors.put("500", "UnexpectedError");
    errors.put("503", "Unavailable");
    if (needsScope) {
      errors.put("403", "Forbidden");
    }
    if (needsScope && hasBody) {
      errors.put("409", "Conflict");
    }
    if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
      errors.put("404", "NotFound");
    }
    if (!operation.getResponses().hasAPIResponse("204")) {
      errors.put("406", "NotAcceptable");
    }
    if (names.contains("If-None-Match")) {
      errors.put("304", "NotModified");
    }
    if (names.contains("If-Match")) {
      errors.put("412", "PreconditionFailed");
      errors.put("428", "PreconditionRequired");
    }
    if (hasBody) {
      errors.put("408", "RequestTimeout");
      errors.put("413", "ContentTooLarge");
      errors.put("415", "UnsupportedMediaType");
      errors.put("422", "InvalidContent");
    }
    return errors;
  }

  private static boolean needsScope(Operation operation) {
    return operation.getSecurity().stream()
        .flatMap(requirement -> requirement.getSchemes().values().stream())
        .anyMatch(scopes -> !scopes.isEmpty());
  }

  /** The parameters of an operation and of its path. */
  private static List<Parameter> parameters(PathItem path, Operation operation, OpenAPI document) {
    return Stream.of(path.getParameters(), operation.getParameters())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(parameter -> resolved(parameter, document))
        .toList();
  }

  private static Parameter resolved(Parameter parameter, OpenAPI document) {
    String ref = parameter.getRef();
    return ref == null
        ? parameter
        : document.getComponents().getParameters().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static void add(APIResponses responses, String status, String component) {
    if (!responses.hasAPIResponse(status)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(component));
    }
  }
}
