package dev.verbatim.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rules of the layout, for a tree of packages that is built like {@code dev.verbatim}. */
final class Architecture {

  private final String root;

  private Architecture(String root) {
    this.root = root;
  }

  /** The rules, by name, for the packages under {@code root}. */
  static Map<String, ArchRule> rules(String root) {
    Architecture layout = new Architecture(root);
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    layout.addLayers(rules);
    layout.addLibraries(rules);
    layout.addNames(rules);
    rules.put("time comes in as a clock", layout.clock());
    return rules;
  }

  private void addLayers(Map<String, ArchRule> rules) {
    rules.put(
        "packages have no cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    rules.put("platform knows no feature", knowsOnly("platform"));
    rules.put("http knows only platform", knowsOnly("http", "platform"));
    rules.put(
        "news knows only platform and extraction", knowsOnly("news", "platform", "extraction"));
    rules.put("the page knows only http", knowsOnly("web", "http", "platform"));
    rules.put("search does not know store", knowsNot("search", "store"));
    rules.put("store does not know search", knowsNot("store", "search"));
    for (String entry : List.of("server", "local", "functions")) {
      rules.put("nothing knows " + entry, isKnownToNone(entry));
    }
    rules.put(
        "only the entry of extraction is used",
        noClasses()
            .that(are(root + "..").and(areNot(in("extraction", "training", "bench"))))
            .should()
            .dependOnClassesThat(are(root + ".extraction..").and(areNot(root + ".extraction"))));
  }

  private void addLibraries(Map<String, ArchRule> rules) {
    rules.put(
        "extraction imports only the JDK",
        classes()
            .that()
            .resideInAPackage(root + ".extraction..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".extraction..", "java.."));
    rules.put(
        "AWS is used only where items are stored or read",
        noClasses()
            .that(
                are(root + "..")
                    .and(areNot(in("store", "indexing")))
                    .and(not(outermost("DatabaseToken|LibraryFailures"))))
            .should()
            .dependOnClassesThat(
                are("software.amazon..").and(not(describe("a failure", Architecture::isFailure)))));
    rules.put(
        "what items are made of is known to store alone",
        noClasses()
            // The keys of what a stream tells are not read through a schema.
            .that(are(root + "..").and(areNot(in("store"))).and(not(outermost("DynamoStream"))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AttributeValue.class));
    rules.put(
        "failures of AWS are known only where they are answered",
        noClasses()
            .that(
                are(root + "..")
                    .and(areNot(in("store", "indexing", "source")))
                    .and(areNot(in("http.problem", "api.health"))))
            .should()
            .dependOnClassesThat(
                are("software.amazon..").and(describe("a failure", Architecture::isFailure))));
    rules.put(
        "JPA and PostgreSQL stay in search and indexing",
        noClasses()
            .that(are(root + "..").and(areNot(in("search", "indexing", "testing"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.persistence..",
                "org.hibernate..",
                "org.postgresql..",
                "io.agroal..",
                "io.quarkus.agroal..",
                "io.quarkus.hibernate..",
                "io.quarkus.panache.."));
  }

  private void addNames(Map<String, ArchRule> rules) {
    rules.put(
        "names say what a class is",
        noClasses()
            .that(are(root + ".."))
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Service)"));
    rules.put(
        "what is served over HTTP is called a resource",
        classes()
            .that(are(root + ".."))
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource"));
    rules.put(
        "no two classes have one simple name",
        classes().that(are(root + "..")).should(new UniqueSimpleNames()));
  }

  private ArchRule clock() {
    return noClasses()
        .that(are(root + "..").and(areNot(in("local"))))
        .should()
        .callMethodWhere(
            describe(
                "the time of day is asked for without a clock",
                call ->
                    call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class))));
  }

  /** A package may use itself and, of the others under the root, the ones named. */
  private ArchRule knowsOnly(String one, String... others) {
    return noClasses()
        .that(are(in(one)))
        .should()
        .dependOnClassesThat(are(root + "..").and(areNot(in(one))).and(areNot(in(others))));
  }

  private ArchRule knowsNot(String one, String other) {
    return noClasses().that(are(in(one))).should().dependOnClassesThat(are(in(other)));
  }

  private ArchRule isKnownToNone(String one) {
    return noClasses()
        .that(are(root + "..").and(areNot(in(one))))
        .should()
        .dependOnClassesThat(are(in(one)));
  }

  private String[] in(String... packages) {
    return Arrays.stream(packages).map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> are(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }

  private static DescribedPredicate<JavaClass> areNot(String... packages) {
    return not(are(packages));
  }

  private static boolean isFailure(JavaClass type) {
    return type.isAssignableTo(Throwable.class);
  }

  /** Classes with such a name, and the classes inside of them. */
  private static DescribedPredicate<JavaClass> outermost(String name) {
    return describe(
        "are called " + name,
        type -> {
          String simple = type.getName().substring(type.getPackageName().length() + 1);
          return simple.replaceFirst("\\$.*", "").matches(name);
        });
  }
}
