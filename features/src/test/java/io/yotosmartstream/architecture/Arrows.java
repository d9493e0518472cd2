package io.yotosmartstream.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The architecture as rules (docs/architecture.md). */
final class Arrows {
  static final String BASE = "io.yotosmartstream.";

  /** Packages of platform/core, which share no common prefix of their own. */
  private static final String[] CORE = {
    BASE + "items..", BASE + "ids..", BASE + "time..", BASE + "correlation..", BASE + "outcomes..",
    BASE + "households..", BASE + "identity..", BASE + "players..", BASE + "yoto", BASE + "audio..",
    BASE + "jobs..", BASE + "live..", BASE + "mail..", BASE + "leases..", BASE + "limits..",
    BASE + "platform..", BASE + "wire..", BASE + "pages.."
  };

  private static final String FUNCTIONS = BASE + "functions..";
  private static final String EDGE = BASE + "http..";
  private static final String LAMBDA = BASE + "lambda..";
  private static final String SERVER = BASE + "server..";
  private static final String MQTT = BASE + "mqtt..";
  private static final String LOCAL = BASE + "local..";
  private static final String AWS = BASE + "aws..";
  private static final String HINTS = BASE + "hints..";
  private static final String CLIENT = BASE + "yoto.client..";
  private static final String SIMULATOR = BASE + "simulator..";
  private static final String LAUNCHER = BASE + "launcher..";
  private static final String EMULATORS = BASE + "emulators..";
  private static final String STACK = BASE + "stack..";
  private static final String MIGRATION = BASE + "migration..";
  private static final String SEEDING = BASE + "seeding..";
  private static final String[] HOST_TYPES = {
    "jakarta.servlet..",
    "com.amazonaws..",
    "software.amazon..",
    "org.eclipse.paho..",
    "org.apache.catalina..",
    "org.springframework.web..",
    "org.springframework.messaging..",
    "java.net.http.."
  };

  private Arrows() {}

  static ArchRule coreKnowsTheJdkOnly() {
    String[] allowed = new String[CORE.length + 2];
    System.arraycopy(CORE, 0, allowed, 0, CORE.length);
    allowed[CORE.length] = "java..";
    allowed[CORE.length + 1] = "org.jspecify..";
    return classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  static ArchRule functionsKnowNoHostAndNoAdapter() {
    return noClasses()
        .that()
        .resideInAPackage(FUNCTIONS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            join(HOST_TYPES, LOCAL, AWS, HINTS, CLIENT, SIMULATOR, MQTT, EDGE, LAMBDA, SERVER));
  }

  static ArchRule onlyTheWiringOfFunctionsKnowsSpring() {
    return noClasses()
        .that()
        .resideInAPackage(FUNCTIONS)
        .and()
        .resideOutsideOfPackage(BASE + "functions.wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..");
  }

  static ArchRule theEdgeKnowsNoHostAndNoAdapter() {
    return noClasses()
        .that()
        .resideInAPackage(EDGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            join(HOST_TYPES, LOCAL, AWS, HINTS, CLIENT, SIMULATOR, MQTT, LAMBDA, SERVER));
  }

  static ArchRule lambdaKnowsNoAdapterAndNoServer() {
    return noClasses()
        .that()
        .resideInAPackage(LAMBDA)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            LOCAL, AWS, HINTS, SIMULATOR, SERVER, MQTT, LAUNCHER, "jakarta.servlet..");
  }

  static ArchRule mqttServiceKnowsNoFunctionsAndNoAdapter() {
    return noClasses()
        .that()
        .resideInAPackage(MQTT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            FUNCTIONS, EDGE, LAMBDA, SERVER, LOCAL, AWS, HINTS, SIMULATOR, LAUNCHER);
  }

  static ArchRule adaptersKnowNoBusiness() {
    return noClasses()
        .that()
        .resideInAnyPackage(LOCAL, AWS, HINTS, CLIENT, BASE + "json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FUNCTIONS, EDGE, LAMBDA, SERVER, MQTT, SIMULATOR, LAUNCHER);
  }

  /**
   * What runs on AWS has its adapters beside it and finds them by ServiceLoader. Who deploys a
   * stack calls AWS itself.
   */
  static ArchRule nobodyNamesAdaptersForAws() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(AWS, STACK)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(AWS, "software.amazon.awssdk..");
  }

  /** A framework would start with every function. */
  static ArchRule adaptersForAwsKnowNoFramework() {
    return noClasses()
        .that()
        .resideInAnyPackage(AWS, HINTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "io.netty..", LOCAL, "com.amazonaws..");
  }

  static ArchRule theSimulatorStandsAlone() {
    return classes().that().resideInAPackage(SIMULATOR).should(new OnlyKnowOurs("..simulator.."));
  }

  static ArchRule theLauncherStandsAlone() {
    return classes().that().resideInAPackage(LAUNCHER).should(new OnlyKnowOurs("..launcher.."));
  }

  static ArchRule theEmulatorsStandAlone() {
    return classes().that().resideInAPackage(EMULATORS).should(new OnlyKnowOurs("..emulators.."));
  }

  /** It is deprecated (docs/decisions/0015-localstack-utils-behind-one-class.md). */
  static ArchRule oneClassKnowsLocalStackUtils() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(BASE + "emulators.DockerEngine")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("cloud.localstack..");
  }

  /** Whatever environment it fills, it reaches it by the ports and by what people reach. */
  static ArchRule migrationKnowsNoHostAndNoAdapter() {
    return noClasses()
        .that()
        .resideInAnyPackage(MIGRATION, SEEDING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            join(HOST_TYPES, LOCAL, BASE + "aws..", CLIENT, SIMULATOR, MQTT, EDGE, LAMBDA, SERVER));
  }

  static ArchRule nobodyKnowsTheMigration() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(MIGRATION, SEEDING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MIGRATION, SEEDING);
  }

  /** A test gives the time; so nobody asks the machine for it. */
  static ArchRule timeComesFromAClock() {
    return noClasses()
        .that()
        .resideInAnyPackage(join(CORE, FUNCTIONS, EDGE, MIGRATION, SEEDING))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis");
  }

  static ArchRule packagesAreNamedByCapability() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..service..",
            "..services..",
            "..util..",
            "..utils..",
            "..impl..",
            "..helper..",
            "..common..",
            "..manager..",
            "..model..",
            "..dto..");
  }

  static ArchRule adaptersHideBehindTheirPort() {
    return classes()
        .that()
        .resideInAnyPackage(LOCAL, AWS, HINTS, CLIENT)
        .and()
        .areNotInterfaces()
        .should(new BeHiddenWhereTheyImplementAPort());
  }

  static List<ArchRule> all() {
    List<ArchRule> all = new ArrayList<>(EnvironmentArrows.all());
    Collections.addAll(
        all,
        coreKnowsTheJdkOnly(),
        functionsKnowNoHostAndNoAdapter(),
        onlyTheWiringOfFunctionsKnowsSpring(),
        theEdgeKnowsNoHostAndNoAdapter(),
        lambdaKnowsNoAdapterAndNoServer(),
        mqttServiceKnowsNoFunctionsAndNoAdapter(),
        adaptersKnowNoBusiness(),
        nobodyNamesAdaptersForAws(),
        adaptersForAwsKnowNoFramework(),
        theSimulatorStandsAlone(),
        theLauncherStandsAlone(),
        theEmulatorsStandAlone(),
        oneClassKnowsLocalStackUtils(),
        migrationKnowsNoHostAndNoAdapter(),
        nobodyKnowsTheMigration(),
        timeComesFromAClock(),
        packagesAreNamedByCapability(),
        adaptersHideBehindTheirPort());
    return all;
  }

  private static String[] join(String[] first, String... more) {
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
