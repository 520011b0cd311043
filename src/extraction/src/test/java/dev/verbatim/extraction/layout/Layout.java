package dev.verbatim.extraction.layout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** How the packages of the extraction may depend on each other and on others. */
final class Layout {
  private Layout() {}

  /**
   * The rules by name.
   *
   * @param root the package that is checked, with the packages below it
   */
  static Map<String, ArchRule> rules(String root) {
    String parent = root.substring(0, root.lastIndexOf('.'));
    return Map.of(
        "no cycles between packages",
        slices().matching(parent + ".(**)").should().beFreeOfCycles(),
        "only the JDK is used",
        classes()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", root + ".."));
  }
}
