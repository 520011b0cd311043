package dev.verbatim.suite;

import static org.hamcrest.MatcherAssert.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets tests look at plain paths of a body, such as {@code items[0].speaker.id}, at no cost. REST
 * Assured makes a script of every path and compiles it, which takes longer than the request. What
 * is no plain path, such as {@code items.size()}, is left to REST Assured.
 */
final class PlainPaths implements Filter {

  private static final String WHOLE = "$";

  private static final ObjectMapper READER = new ObjectMapper();

  private static final Pattern STEP =
      Pattern.compile("\\.?([A-Za-z]\\w*)|\\.?'([^']*)'|\\[(-?\\d+)]");

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    String type = response.contentType();
    return type.endsWith("json") || type.contains("json;") ? quick(response) : response;
  }

  /** A response with JSON that finds plain paths itself. */
  static Response quick(Response response) {
    return new Answer(response).response;
  }

  /** A body that finds plain paths itself. */
  static final class Body extends JsonPath {

    private final Object root;

    Body(String json) {
      super(json);
      try {
        root = asRestAssured(READER.readValue(json, Object.class));
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + json, e);
      }
    }

    /** REST Assured has numbers with a point as floats, unless told otherwise. */
    private static Object asRestAssured(Object value) {
      if (value instanceof Map<?, ?> fields) {
        Map<Object, Object> all = new LinkedHashMap<>();
        fields.forEach((name, field) -> all.put(name, asRestAssured(field)));
        return all;
      }
      if (value instanceof List<?> items) {
        List<Object> all = new ArrayList<>();
        items.forEach(item -> all.add(asRestAssured(item)));
        return all;
      }
      return value instanceof Double number ? (Object) number.floatValue() : value;
    }

    @Override
    @SuppressWarnings("unchecked") // As with REST Assured, whoever asks knows what is there.
    public <T> T get(String path) {
      return isPlain(path) ? (T) at(root, path) : super.get(path);
    }
  }

  static boolean isPlain(String path) {
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (end < path.length() && step.find() && step.start() == end) {
      end = step.end();
    }
    return end == path.length() || path.equals(WHOLE);
  }

  private static Object at(Object root, String path) {
    Object value = root;
    Matcher step = STEP.matcher(path);
    while (value != null && step.find()) {
      if (step.group(3) != null) {
        value = item(value, Integer.parseInt(step.group(3)));
      } else {
        value = field(value, step.group(1) != null ? step.group(1) : step.group(2));
      }
    }
    return value;
  }

  /** Of a list, the field of each of its items. */
  private static Object field(Object value, String name) {
    if (value instanceof List<?> items) {
      List<Object> fields = new ArrayList<>();
      for (Object item : items) {
        if (item != null) {
          fields.add(field(item, name));
        }
      }
      return fields;
    }
    return value instanceof Map<?, ?> fields ? fields.get(name) : null;
  }

  private static Object item(Object value, int index) {
    List<?> items = (List<?>) value;
    int place = index < 0 ? items.size() + index : index;
    return place >= 0 && place < items.size() ? items.get(place) : null;
  }

  /** The faces of a response, with what they say of paths taken over. */
  private static final class Answer {

    private final Response original;
    private final Response response;
    private Body body;

    Answer(Response original) {
      this.original = original;
      response = face(Response.class, original);
    }

    private <T> T face(Class<T> type, T original) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (face, method, arguments) -> call(face, original, method, arguments)));
    }

    private Object call(Object face, Object original, Method method, Object[] arguments)
        throws Throwable {
      boolean ofPath = arguments != null && arguments[0] instanceof String path && isPlain(path);
      switch (method.getName()) {
        case "jsonPath":
          return body();
        case "statusCode":
          if (arguments != null && arguments[0] instanceof Integer expected) {
            // REST Assured does not say what was answered instead.
            if (this.original.statusCode() != expected) {
              throw new AssertionError("status is not " + expected + " but " + whole());
            }
            return face;
          }
          break;
        case "path":
          if (ofPath) {
            return body().get((String) arguments[0]);
          }
          break;
        case "body":
          if (ofPath && arguments.length == 3 && ((Object[]) arguments[2]).length == 0) {
            check((String) arguments[0], (org.hamcrest.Matcher<?>) arguments[1]);
            return face;
          }
          break;
        default:
          break;
      }
      try {
        return faced(face, original, method.getName(), method.invoke(original, arguments));
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private Object faced(Object face, Object original, String method, Object result) {
      // What REST Assured gives is both of these at once, so what is asked for decides.
      return switch (method) {
        case "then" -> face(ValidatableResponse.class, (ValidatableResponse) result);
        case "extract" -> face(ExtractableResponse.class, (ExtractableResponse<?>) result);
        case "response" -> response;
        default -> result == original ? face : result;
      };
    }

    @SuppressWarnings("unchecked") // A matcher of another type does not match.
    private void check(String path, org.hamcrest.Matcher<?> expected) {
      Object found = body().get(path);
      assertThat(path + " of " + whole(), found, (org.hamcrest.Matcher<Object>) expected);
    }

    private String whole() {
      return original.statusLine() + "\n" + original.asString();
    }

    private Body body() {
      if (body == null) {
        body = new Body(original.asString());
      }
      return body;
    }
  }
}
