package io.yotosmartstream.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Of our own classes only those of its own package tree. */
final class OnlyKnowOurs extends ArchCondition<JavaClass> {
  private final String packages;

  OnlyKnowOurs(String packages) {
    super("know no other part of ours");
    this.packages = packages.replace("..", "");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    item.getDirectDependenciesFromSelf().stream()
        .filter(d -> d.getTargetClass().getPackageName().startsWith(Arrows.BASE))
        .filter(d -> !d.getTargetClass().getPackageName().contains(packages))
        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
  }
}
