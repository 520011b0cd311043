package dev.verbatim.http.response;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The names of the fields that a view has, as they are in its JSON: what clients can ask for with
 * {@code fields}. Safe to share between threads.
 */
@Singleton
public final class ViewFields {

  private static final String OWN = "dev.verbatim.";

  private final SerializationConfig json;
  private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();

  @Inject
  public ViewFields(ObjectMapper json) {
    this.json = json.getSerializationConfig();
  }

  /**
   * The fields of a view; those of an object in it with a dot: {@code speaker}, {@code
   * speaker.name}.
   */
  public Set<String> of(Class<?> view) {
    return known.computeIfAbsent(
        view,
        type -> {
          Set<String> names = new TreeSet<>();
          add(json.constructType(type), "", names);
          return Set.copyOf(names);
        });
  }

  private void add(JavaType view, String prefix, Set<String> names) {
    for (BeanPropertyDefinition property : json.introspect(view).findProperties()) {
      String name = prefix + property.getName();
      names.add(name);
      JavaType type = typeOf(property);
      if (isObject(type)) {
        add(type, name + ".", names);
      }
    }
  }

  /** Whether it is an object in JSON, with fields of its own; not one that is written as a text. */
  private boolean isObject(JavaType type) {
    return type.getRawClass().getName().startsWith(OWN)
        && type.getRawClass().isRecord()
        && json.introspect(type).findJsonValueAccessor() == null;
  }

  /** That of the elements where it is a list, and of what is in it where it holds JSON. */
  private JavaType typeOf(BeanPropertyDefinition property) {
    JavaType type = property.getPrimaryType();
    Schema schema = property.getPrimaryMember().getAnnotation(Schema.class);
    if (schema != null && schema.implementation() != Void.class) {
      return json.constructType(schema.implementation());
    }
    return type.isCollectionLikeType() ? type.getContentType() : type;
  }
}
