package dev.verbatim.server.reflection;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BasicBeanDescription;
import com.fasterxml.jackson.databind.introspect.BasicClassIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which types of the project the application's Jackson has looked into by reflection. */
@Singleton
public final class IntrospectedTypes implements ObjectMapperCustomizer {

  private final Set<Class<?>> seen = ConcurrentHashMap.newKeySet();

  /** These types so far. */
  public Set<Class<?>> seen() {
    return Set.copyOf(seen);
  }

  /** The names of these types that a native executable could not look into. */
  public Set<String> unregistered(NativeTypes registered) {
    Set<String> names = new TreeSet<>();
    seen.stream()
        .filter(type -> !registered.contains(type))
        .forEach(type -> names.add(type.getName()));
    return names;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    Noting noting = new Noting();
    mapper.setConfig(mapper.getSerializationConfig().with(noting));
    mapper.setConfig(mapper.getDeserializationConfig().with(noting));
  }

  private void note(JavaType type) {
    if (NativeTypes.isOfTheProject(type.getRawClass())) {
      seen.add(type.getRawClass());
    }
  }

  private final class Noting extends BasicClassIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public BasicClassIntrospector copy() {
      return this;
    }

    @Override
    public BasicBeanDescription forSerialization(
        SerializationConfig config, JavaType type, MixInResolver mixIns) {
      note(type);
      return super.forSerialization(config, type, mixIns);
    }

    @Override
    public BasicBeanDescription forDeserialization(
        DeserializationConfig config, JavaType type, MixInResolver mixIns) {
      note(type);
      return super.forDeserialization(config, type, mixIns);
    }

    @Override
    public BasicBeanDescription forCreation(
        DeserializationConfig config, JavaType type, MixInResolver mixIns) {
      note(type);
      return super.forCreation(config, type, mixIns);
    }
  }
}
