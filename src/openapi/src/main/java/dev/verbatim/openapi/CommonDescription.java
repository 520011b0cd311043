package dev.verbatim.openapi;

import dev.verbatim.platform.validation.PlainText;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says in the OpenAPI document what is true of every operation, answer and text, so that {@code
 * META-INF/openapi.yaml} need not say it at each. Runs when the application is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommonDescription implements OASFilter {

  /** No control characters but line feeds; spelled so that every dialect reads it alike. */
  private static final String TEXT = "^[^\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F]*$";

  /** The same for what has to be on one line, in place of {@link PlainText}'s own expression. */
  private static final String LINE = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$";

  private static final String DESCRIPTION = "x-description";
  private static final String UNDESCRIBED = "OK";
  private static final String WITHOUT = "x-without";
  private static final List<String> HEADERS =
      List.of("Access-Control-Allow-Origin", "Cache-Control", "RateLimit", "Vary", "X-Request-Id");

  /** Reading may need a token. What is created is described so, and not as the code has it too. */
  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    APIResponse ok = responses.getAPIResponse("200");
    if (responses.hasAPIResponse("201")
        && ok != null
        && UNDESCRIBED.equals(ok.getDescription())
        && !ok.hasExtension(DESCRIPTION)) {
      responses.removeAPIResponse("200");
    }
    if (operation.getSecurity() == null) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
      operation.addSecurityRequirement(
          OASFactory.createSecurityRequirement().addScheme("bearer", List.of()));
    }
    return operation;
  }

  /**
   * Any answer says what its request is called, and may say how it can be reused and what is left
   * to the client. The code, when it is read, overwrites the descriptions of success by "OK";
   * {@code x-description} comes through.
   */
  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    if (response.hasExtension(DESCRIPTION)) {
      response.setDescription((String) response.getExtensions().get(DESCRIPTION));
      response.removeExtension(DESCRIPTION);
    }
    if (response.getRef() == null) {
      for (String header : HEADERS) {
        response.addHeader(header, OASFactory.createHeader().ref(header));
      }
    }
    return response;
  }

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getRef() != null) {
      return schema.ref(PageSchemas.named(schema.getRef()));
    }
    if (schema.getOneOf() != null) {
      // What the code says is true of the alternatives that it fits, and not of all.
      return schema.type(null).pattern(null).maxLength(null).properties(null);
    }
    if (isOf(schema, SchemaType.STRING) && isOf(schema, SchemaType.OBJECT)) {
      // What the code keeps in fields of its own, and writes as one text.
      schema.type(List.of(SchemaType.STRING)).properties(null);
    }
    if (PlainText.EXPRESSION.equals(schema.getPattern())) {
      return schema.pattern(LINE);
    }
    boolean isText = isOf(schema, SchemaType.STRING);
    boolean isFree =
        schema.getPattern() == null
            && schema.getFormat() == null
            && schema.getEnumeration() == null;
    return isText && isFree ? schema.pattern(TEXT) : schema;
  }

  private static boolean isOf(Schema schema, SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  /**
   * Called last, when all operations are known: errors follow from what an operation is.
   *
   * <p>A result that is not stored lacks some fields of the stored one. {@code x-without} of a
   * schema says what, for each schema that it refers to.
   */
  @Override
  public void filterOpenAPI(OpenAPI document) {
    ErrorResponses.addTo(document);
    PageSchemas.rename(document.getComponents());
    for (Schema holder : List.copyOf(document.getComponents().getSchemas().values())) {
      if (holder.get(WITHOUT) instanceof Map<?, ?> without) {
        holder.set(WITHOUT, null);
        holder.getProperties().values().stream()
            .map(property -> property.getItems() == null ? property : property.getItems())
            .forEach(property -> lessen(property, without, document.getComponents()));
      }
    }
  }

  private static void lessen(Schema property, Map<?, ?> without, Components components) {
    String name = property.getRef().substring(property.getRef().lastIndexOf('/') + 1);
    if (without.get(name) instanceof List<?> lacking) {
      Schema whole = components.getSchemas().get(name);
      Schema part = OASFactory.createSchema();
      part.setAll(whole.getAll());
      part.setProperties(new LinkedHashMap<>(whole.getProperties()));
      part.setRequired(whole.getRequired().stream().filter(one -> !lacking.contains(one)).toList());
      lacking.forEach(one -> part.removeProperty((String) one));
      components.addSchema("Extracted" + name, part);
      property.setRef("Extracted" + name);
    }
  }
}
