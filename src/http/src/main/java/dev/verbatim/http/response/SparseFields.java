package dev.verbatim.http.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.http.request.Parameters;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps of a response the fields that were asked for: of a single resource, or of each item of a
 * list. It saves bytes, not reads. What {@code fields} may name was checked by whoever has read it
 * ({@link Parameters#fields}); the address says what is kept, so entity tags stay as they are.
 */
public final class SparseFields {

  private static final String ITEMS = "items";

  private final ObjectMapper json;

  @Inject
  public SparseFields(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  public void keep(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    List<String> asked = request.getUriInfo().getQueryParameters().get(Parameters.FIELDS);
    if (asked == null
        || response.getStatus() != Status.OK.getStatusCode()
        // Lines that are written already have what is wanted; see JsonLines.
        || response.getEntity() instanceof byte[]) {
      return;
    }
    response.setEntity(kept(response.getEntity(), Parameters.fields(asked)));
  }

  /** The view in JSON, with these fields alone. */
  JsonNode kept(Object view, Set<String> fields) throws JsonProcessingException {
    return kept(json, view, fields);
  }

  /**
   * The same.
   *
   * @param json writes the view
   */
  static JsonNode kept(ObjectMapper json, Object view, Set<String> fields)
      throws JsonProcessingException {
    // Not valueToTree: parts of a view may be JSON already.
    JsonNode whole = json.readTree(json.writeValueAsString(view));
    if (whole.has(ITEMS)) {
      whole.get(ITEMS).forEach(item -> keep(item, "", fields));
    } else {
      keep(whole, "", fields);
    }
    return whole;
  }

  private static void keep(JsonNode node, String prefix, Set<String> fields) {
    if (node.isArray()) {
      node.forEach(element -> keep(element, prefix, fields));
    } else if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        String name = prefix + field.getKey();
        String within = name + ".";
        if (fields.contains(name)) {
          continue;
        }
        if (fields.stream().anyMatch(asked -> asked.startsWith(within))) {
          keep(field.getValue(), within, fields);
        } else {
          object.remove(field.getKey());
        }
      }
    }
  }
}
