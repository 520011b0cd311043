package dev.verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.api.article.ArticlesResource;
import dev.verbatim.api.search.SearchResource;
import dev.verbatim.http.routing.AcceptedBodies;
import dev.verbatim.http.routing.Route;
import dev.verbatim.http.routing.Routes;
import dev.verbatim.testing.Repository;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of routes beside what it has to agree with: the resources and the description. */
class ServedRoutesTest {

  private static final String RESOURCES = "dev/verbatim/api/";

  /** What is served at a path. */
  private record Served(Set<String> methods, Set<String> mediaTypes, Set<Route.ServedBy> services) {

    Served() {
      this(new TreeSet<>(Set.of("OPTIONS")), new TreeSet<>(), new TreeSet<>());
    }

    static Served by(Route route) {
      return new Served(
          new TreeSet<>(route.methods()),
          new TreeSet<>(route.mediaTypes()),
          new TreeSet<>(Set.of(route.service())));
    }

    void take(String method) {
      methods.add(method);
      if (method.equals("GET")) {
        methods.add("HEAD");
      }
    }
  }

  @Test
  void everyResourceHasItsRouteAndEveryRouteItsResource() throws Exception {
    Map<String, Served> served = new TreeMap<>();
    for (Class<?> resource : resources()) {
      for (Method operation : resource.getMethods()) {
        for (Annotation annotation : operation.getAnnotations()) {
          HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (method != null) {
            Served path = served.computeIfAbsent(path(resource, operation), any -> new Served());
            path.take(method.value());
            path.services().add(service(resource));
            if (method.value().equals(HttpMethod.GET)) {
              path.mediaTypes().addAll(mediaTypes(resource, operation));
            }
          }
        }
      }
    }

    assertThat(served).hasSizeGreaterThan(20);
    assertThat(routes()).isEqualTo(served);
  }

  @Test
  void bodiesAreAcceptedInTheMediaTypesThatResourcesTake() throws Exception {
    Map<String, Set<String>> taken = new TreeMap<>();
    for (Class<?> resource : resources()) {
      for (Method operation : resource.getMethods()) {
        Consumes types = operation.getAnnotation(Consumes.class);
        for (Annotation annotation : operation.getAnnotations()) {
          HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (method != null && types != null) {
            taken
                .computeIfAbsent(
                    method.value() + " " + path(resource, operation), any -> new TreeSet<>())
                .addAll(List.of(types.value()));
          }
        }
      }
    }

    assertThat(taken).hasSizeGreaterThan(5);
    taken.forEach(
        (operation, types) -> {
          String[] words = operation.split(" ");
          assertThat(AcceptedBodies.of(words[1], words[0]))
              .as(operation)
              .containsExactlyInAnyOrderElementsOf(types);
        });
  }

  @Test
  void everyPathOfTheDescriptionHasItsRouteAndEveryRouteIsDescribed() throws IOException {
    JsonNode document =
        new ObjectMapper().readTree(Repository.file("src", "client", "openapi.json").toFile());
    Map<String, Served> described = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              Served served = new Served();
              path.getValue()
                  .fieldNames()
                  .forEachRemaining(method -> served.take(method.toUpperCase(Locale.ROOT)));
              JsonNode content = path.getValue().at("/get/responses/200/content");
              content.fieldNames().forEachRemaining(served.mediaTypes()::add);
              described.put(path.getKey(), served);
            });

    Map<String, Served> routes = routes();
    routes.values().forEach(route -> route.services().clear());
    assertThat(described).hasSizeGreaterThan(20);
    assertThat(routes).isEqualTo(described);
  }

  private static Map<String, Served> routes() {
    Map<String, Served> routes = new TreeMap<>();
    Routes.ofResources().forEach(route -> routes.put(route.path(), Served.by(route)));
    return routes;
  }

  private static String path(Class<?> resource, Method operation) {
    Path below = operation.getAnnotation(Path.class);
    String path = resource.getAnnotation(Path.class).value();
    return below == null ? path : path + "/" + below.value();
  }

  private static Route.ServedBy service(Class<?> resource) {
    return resource.getPackage().equals(SearchResource.class.getPackage())
        ? Route.ServedBy.SEARCH
        : Route.ServedBy.API;
  }

  private static List<String> mediaTypes(Class<?> resource, Method operation) {
    Produces own = operation.getAnnotation(Produces.class);
    return Arrays.asList((own == null ? resource.getAnnotation(Produces.class) : own).value());
  }

  /** All classes with a path in the modules that hold resources. */
  private static Set<Class<?>> resources() throws Exception {
    Set<Class<?>> resources = new LinkedHashSet<>();
    for (Class<?> one : List.of(ArticlesResource.class, SearchResource.class)) {
      for (String name : classesBeside(one)) {
        Class<?> found = Class.forName(name, false, one.getClassLoader());
        if (found.isAnnotationPresent(Path.class)) {
          resources.add(found);
        }
      }
    }
    return resources;
  }

  /** The names of the classes in the module of a class, be it a folder or a jar. */
  private static List<String> classesBeside(Class<?> one) throws IOException, URISyntaxException {
    java.nio.file.Path module =
        java.nio.file.Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(module)) {
      return classesIn(module);
    }
    try (FileSystem jar = FileSystems.newFileSystem(module)) {
      return classesIn(jar.getPath("/"));
    }
  }

  private static List<String> classesIn(java.nio.file.Path root) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(root.resolve(RESOURCES))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
