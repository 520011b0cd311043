package dev.verbatim.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.http.routing.MediaTypes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Gives resources the JSON of a body, in place of the framework's reader: see {@link JsonContent}.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaTypes.MERGE_PATCH})
public class JsonBody implements MessageBodyReader<Object> {

  /** Those that take a body as it is. */
  private static final List<Class<?>> OTHERS =
      List.of(byte[].class, String.class, InputStream.class);

  // Asked for late: the framework makes readers before there are beans.
  private final jakarta.inject.Provider<JsonContent> content;

  @Inject
  JsonBody(jakarta.inject.Provider<JsonContent> content) {
    this.content = content;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return !OTHERS.contains(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    JsonNode tree = content.get().tree(body.readAllBytes());
    Class<?> wanted = type;
    return wanted == JsonNode.class ? tree : content.get().value(tree, generic, List.of());
  }
}
