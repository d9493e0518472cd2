package io.yotosmartstream.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;

/** Arrows from the files of environments to the engine that builds them. */
final class EnvironmentArrows {
  private static final String OURS = Arrows.BASE + ".";
  private static final String ENVIRONMENTS = Arrows.BASE + "environments..";
  private static final String BLUEPRINT = Arrows.BASE + "blueprint..";
  private static final String COST = Arrows.BASE + "cost..";
  private static final String PULUMI = Arrows.BASE + "pulumi..";
  private static final String CDK = Arrows.BASE + "cdk..";
  private static final String CONTRACT = Arrows.BASE + "http.contract..";
  private static final String TEMPLATES = Arrows.BASE + "templates..";
  private static final String JSON = Arrows.BASE + "json..";
  private static final String PAGES = Arrows.BASE + "pages..";
  private static final String STACK = Arrows.BASE + "stack..";
  private static final String EMULATORS = Arrows.BASE + "emulators..";
  private static final String LAUNCHER = Arrows.BASE + "launcher..";

  /** The voice of its stand-in for Polly, and the page of its outbox. */
  private static final String[] STAND_INS = {
    Arrows.BASE + "audio..",
    Arrows.BASE + "mail..",
    Arrows.BASE + "local.speech..",
    Arrows.BASE + "local.mail..",
    Arrows.BASE + "local.store.."
  };

  private static final String ENGINE = "com.pulumi..";
  private static final String[] OTHER_ENGINE = {
    "software.amazon.awscdk..", "software.constructs.."
  };

  private EnvironmentArrows() {}

  static ArchRule environmentsStandAlone() {
    return of(ENVIRONMENTS).dependOnClassesThat(areOursBeside(ENVIRONMENTS));
  }

  static ArchRule aBlueprintKnowsNoProgram() {
    return of(BLUEPRINT)
        .dependOnClassesThat(areOursBeside(BLUEPRINT, ENVIRONMENTS, CONTRACT, JSON, PAGES));
  }

  /** The contract makes the blueprint that a cost is of. */
  static ArchRule costKnowsBlueprintsOnly() {
    return of(COST)
        .dependOnClassesThat(areOursBeside(COST, BLUEPRINT, ENVIRONMENTS, CONTRACT, JSON));
  }

  static ArchRule theStacksKnowNoProgram() {
    return of(PULUMI)
        .dependOnClassesThat(areOursBeside(PULUMI, BLUEPRINT, ENVIRONMENTS, CONTRACT, JSON));
  }

  static ArchRule onlyTheStacksKnowTheEngine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(PULUMI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE);
  }

  static ArchRule theTemplatesKnowNoProgram() {
    return of(CDK)
        .dependOnClassesThat(
            areOursBeside(CDK, BLUEPRINT, ENVIRONMENTS, CONTRACT, TEMPLATES, JSON));
  }

  static ArchRule onlyTheTemplatesKnowTheirEngine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(CDK)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OTHER_ENGINE);
  }

  /** It starts programs and sees them from outside, as whoever deploys them at AWS. */
  static ArchRule theStackOfALaptopKnowsNoProgram() {
    return of(STACK)
        .dependOnClassesThat(
            areOursBeside(
                    STACK, EMULATORS, LAUNCHER, BLUEPRINT, ENVIRONMENTS, CONTRACT, JSON, TEMPLATES)
                .and(DescribedPredicate.not(resideInAnyPackage(STAND_INS))));
  }

  static ArchRule nobodyKnowsTheStackOfALaptop() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(STACK, Arrows.BASE + "features..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(STACK);
  }

  private static ClassesShould of(String packages) {
    return noClasses().that().resideInAPackage(packages).should();
  }

  private static DescribedPredicate<JavaClass> areOursBeside(String... packages) {
    return resideInAPackage(OURS)
        .and(DescribedPredicate.not(resideInAnyPackage(packages)))
        .as("are ours and in none of %s", List.of(packages));
  }

  static List<ArchRule> all() {
    return List.of(
        environmentsStandAlone(),
        aBlueprintKnowsNoProgram(),
        costKnowsBlueprintsOnly(),
        theStacksKnowNoProgram(),
        onlyTheStacksKnowTheEngine(),
        theTemplatesKnowNoProgram(),
        onlyTheTemplatesKnowTheirEngine(),
        theStackOfALaptopKnowsNoProgram(),
        nobodyKnowsTheStackOfALaptop());
  }
}
