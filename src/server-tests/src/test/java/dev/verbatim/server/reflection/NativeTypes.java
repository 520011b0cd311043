package dev.verbatim.server.reflection;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The types that Quarkus registers for reflection in a native executable: what is annotated for it,
 * what such an annotation lists, and what resources take and give, with all that these consist of.
 */
public final class NativeTypes {

  private final Set<Class<?>> registered = new HashSet<>();

  private NativeTypes() {}

  /** Those of an application that consists of these classes. */
  public static NativeTypes of(Collection<Class<?>> classes) {
    NativeTypes types = new NativeTypes();
    for (Class<?> type : classes) {
      types.addAnnotated(type);
      if (type.isAnnotationPresent(Path.class)) {
        types.addResource(type);
      }
    }
    return types;
  }

  boolean contains(Class<?> type) {
    return registered.contains(type);
  }

  static boolean isOfTheProject(Class<?> type) {
    return type.getName().startsWith("dev.verbatim.");
  }

  private void addAnnotated(Class<?> type) {
    RegisterForReflection annotation = type.getAnnotation(RegisterForReflection.class);
    if (annotation == null) {
      return;
    }
    Class<?>[] targets = annotation.targets();
    for (Class<?> target : targets.length == 0 ? new Class<?>[] {type} : targets) {
      if (annotation.registerFullHierarchy()) {
        addHierarchy(target);
      } else {
        registered.add(target);
      }
    }
  }

  private void addResource(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      if (isEndpoint(method)) {
        addHierarchy(method.getGenericReturnType());
        for (Parameter parameter : method.getParameters()) {
          if (!parameter.isAnnotationPresent(Context.class)) {
            addHierarchy(parameter.getParameterizedType());
          }
        }
      }
    }
  }

  private static boolean isEndpoint(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private void addHierarchy(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      addHierarchy(parameterized.getRawType());
      Arrays.stream(parameterized.getActualTypeArguments()).forEach(this::addHierarchy);
    } else if (type instanceof GenericArrayType array) {
      addHierarchy(array.getGenericComponentType());
    } else if (type instanceof Class<?> raw && isOfTheProject(raw) && registered.add(raw)) {
      addHierarchy(raw.getGenericSuperclass());
      for (Field field : raw.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          addHierarchy(field.getGenericType());
        }
      }
    }
  }
}
