package dev.verbatim.architecture;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Holds for classes that are the only top-level class with their simple name. */
final class UniqueSimpleNames extends ArchCondition<JavaClass> {

  private Map<String, List<JavaClass>> bySimpleName = Map.of();

  UniqueSimpleNames() {
    super("have a simple name of their own");
  }

  @Override
  public void init(Collection<JavaClass> all) {
    bySimpleName =
        all.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    List<JavaClass> same = bySimpleName.getOrDefault(type.getSimpleName(), List.of());
    if (type.isTopLevelClass() && same.size() > 1) {
      events.add(SimpleConditionEvent.violated(type, "one name for " + same));
    }
  }
}
