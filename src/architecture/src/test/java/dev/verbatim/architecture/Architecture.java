package dev.verbatim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the layout, for a tree of packages that is built like {@code dev.verbatim}. */
final class Architecture {

  private static final String PERSISTENCE = "jakarta.persistence..";

  private Architecture() {}

  /** The rules, by name, for the packages under {@code root}. */
  static Map<String, ArchRule> rules(String root) {
    return rules(root, PERSISTENCE);
  }

  /**
   * @param persistence stands for the packages of JPA, so that the rule can be broken by classes
   *     that are compiled without it
   */
  static Map<String, ArchRule> rules(String root, String persistence) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
    rules.put(
        "platform imports no feature",
        noClasses()
            .that()
            .resideInAPackage(root + ".platform..")
            .should()
            .dependOnClassesThat(
                in(root + "..").and(DescribedPredicate.not(in(root + ".platform..")))));
    rules.put(
        "AWS stays in adapters, items, platform, local, the projector's entry and the token",
        noClasses()
            .that(
                in(root + "..")
                    .and(DescribedPredicate.not(in(root + ".platform..", root + ".local..")))
                    .and(
                        DescribedPredicate.not(
                            nested("(Dynamo.*|.*Item|Projector|DatabaseToken)"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.."));
    rules.put(
        "JPA stays in search",
        noClasses()
            .that(in(root + "..").and(DescribedPredicate.not(in(root + ".search.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(persistence));
    rules.put(
        "extraction imports only the JDK",
        classes()
            .that()
            .resideInAPackage(root + ".extraction..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".extraction..", "java.."));
    rules.put(
        "names say what a class is",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Service)"));
    rules.put(
        "what is served over HTTP is called a resource",
        classes()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource"));
    rules.put(
        "time comes in as a clock",
        noClasses()
            .that(in(root + "..").and(DescribedPredicate.not(in(root + ".local.."))))
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "the time of day is asked for without a clock",
                    call ->
                        call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))));
    return rules;
  }

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }

  /** Also the classes inside of those that have such a name. */
  private static DescribedPredicate<JavaClass> nested(String name) {
    return DescribedPredicate.describe(
        "are called " + name,
        type -> {
          String simple = type.getName().substring(type.getPackageName().length() + 1);
          return simple.replaceFirst("\\$.*", "").matches(name);
        });
  }
}
