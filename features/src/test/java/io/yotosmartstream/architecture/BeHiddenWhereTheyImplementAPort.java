package io.yotosmartstream.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Adapters are reached by their port. */
final class BeHiddenWhereTheyImplementAPort extends ArchCondition<JavaClass> {
  private static final List<String> PORTS =
      List.of(
          "ItemStore",
          "AudioStore",
          "IdentityProvider",
          "TokenVault",
          "SpeechSynthesizer",
          "YotoCloud",
          "JobQueue",
          "LiveUpdates",
          "WakeUps",
          "WakeUpSource",
          "PageFiles");

  BeHiddenWhereTheyImplementAPort() {
    super("be package-private where they implement a port");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    boolean adapter =
        item.getRawInterfaces().stream()
            .anyMatch(
                i ->
                    i.getPackageName().startsWith(Arrows.BASE)
                        && PORTS.contains(i.getSimpleName()));
    if (adapter && item.getModifiers().contains(JavaModifier.PUBLIC)) {
      events.add(SimpleConditionEvent.violated(item, item.getName() + " is public"));
    }
  }
}
