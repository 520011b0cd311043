package dev.verbatim.http.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.verbatim.platform.problem.InvalidField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a client's terms which fields of a body the libraries have found fault with. */
public final class InvalidFields {

  private InvalidFields() {}

  /** Those that break a constraint. */
  static List<InvalidField> of(ConstraintViolationException e) {
    return of(e.getConstraintViolations());
  }

  /** Those that break a constraint and are not known to be wrong already. */
  public static List<InvalidField> beside(
      List<InvalidField> known, Set<? extends ConstraintViolation<?>> violations) {
    Set<String> pointers = known.stream().map(InvalidField::pointer).collect(Collectors.toSet());
    return of(violations).stream().filter(field -> !pointers.contains(field.pointer())).toList();
  }

  private static List<InvalidField> of(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> InvalidField.at(pointer(violation), violation.getMessage()))
        .sorted(Comparator.comparing(InvalidField::pointer))
        .toList();
  }

  /**
   * The one that could not be read from JSON.
   *
   * @return empty when the failure has another cause, or the body is no JSON at all
   */
  public static List<InvalidField> ofJson(Throwable cause) {
    if (!(cause instanceof JsonMappingException mapping) || isSyntax(mapping)) {
      return List.of();
    }
    return List.of(InvalidField.at(pointer(mapping), detail(mapping)));
  }

  private static boolean isSyntax(JsonMappingException e) {
    // A parser's failure inside of an object comes wrapped.
    return e.getCause() instanceof JacksonException inner
        && !(inner instanceof JsonMappingException)
        && !(inner instanceof InputCoercionException);
  }

  private static String detail(JsonProcessingException e) {
    if (e instanceof PropertyBindingException unknown) {
      return unknown.getKnownPropertyIds() == null
          ? "is not known here"
          : "is not known here; use "
              + unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .filter(name -> !isIgnored(unknown.getReferringClass(), name))
                  .sorted()
                  .collect(Collectors.joining(", "));
    } else if (e.getCause() instanceof InputCoercionException) {
      return "is a number that is too large";
    } else if (e instanceof ValueInstantiationException
        && e.getCause() instanceof IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
    return "has the wrong type";
  }

  /** Whether a record has that component for itself: no JSON gives it. */
  private static boolean isIgnored(Class<?> type, String name) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonIgnore.class));
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex())
                    : escaped(step.getFieldName()))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  private static String pointer(ConstraintViolation<?> violation) {
    List<String> steps = new ArrayList<>();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PROPERTY) {
        steps.add(escaped(node.getName()));
      }
      if (node.getIndex() != null) {
        steps.add(String.valueOf(node.getIndex()));
      }
    }
    return steps.isEmpty() ? "" : "/" + String.join("/", steps);
  }

  private static String escaped(String step) {
    String shown = step.length() <= 60 ? step : step.substring(0, 60) + "\u2026";
    return shown.replace("~", "~0").replace("/", "~1");
  }
}
