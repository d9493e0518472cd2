package io.yotosmartstream.features.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.stack.Aws;
import io.yotosmartstream.stack.LaptopStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * The other side of permissions: the scenarios find out where a role may do too little, this where
 * one may do too much. Each role of the template is taken and tries everything that any role can
 * do, here and in another environment of the same account.
 */
class RolesIT {
  private static final Map<String, Aws> CALLERS = new HashMap<>();

  private static LaptopStack stack;
  private static Things own;
  private static Things neighbour;

  /** Has leave to do everything, and the boundary of every program. */
  private static Role mighty;

  @BeforeAll
  static void take() {
    Worlds.requireUsable();
    stack = ((StackWorld) Worlds.running()).stack();
    own = Things.of(stack);
    neighbour = new Neighbour(stack.aws(), own.project()).settle(own.live());
    mighty = mighty();
  }

  private static Role mighty() {
    Role role = new Role(own.named("mighty"), false, List.of());
    try (IamClient iam = stack.aws().iam()) {
      iam.createRole(
          made ->
              made.roleName(role.name())
                  .assumeRolePolicyDocument(Neighbour.TRUSTS_OWNER)
                  .permissionsBoundary(
                      "arn:aws:iam::" + Aws.ACCOUNT + ":policy/" + own.named("boundary")));
      iam.putRolePolicy(
          put ->
              put.roleName(role.name())
                  .policyName("allowed")
                  .policyDocument(ReignProbes.EVERYTHING));
    }
    return role;
  }

  @AfterAll
  static void leave() {
    CALLERS.values().forEach(Aws::close);
  }

  /** Whatever the template says. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void nobodyReachesAnotherEnvironment(Case refused) {
    refused.check(as(refused.role()));
  }

  static Stream<Case> nobodyReachesAnotherEnvironment() {
    List<Probe> probes =
        Stream.of(
                new DataProbes(neighbour).all(),
                new ServiceProbes(neighbour).all(),
                new ReignProbes(neighbour).all(),
                ReignProbes.onRole(neighbour.named("api-function")))
            .flatMap(List::stream)
            .toList();
    return roles().flatMap(role -> probes.stream().map(probe -> Case.never(role, probe)));
  }

  /** Whatever the template says; who deploys reigns over what its list names. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void noProgramReigns(Case refused) {
    refused.check(as(refused.role()));
  }

  static Stream<Case> noProgramReigns() {
    return roles()
        .flatMap(
            role ->
                Stream.of(
                        new ReignProbes(own).all(),
                        ReignProbes.ofAccount(),
                        ReignProbes.onRole(role.name()))
                    .flatMap(List::stream)
                    .map(
                        probe ->
                            role.deploys() ? Case.listed(role, probe) : Case.never(role, probe)));
  }

  /** As a role would be that a stolen deployment has given everything it can. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whoIsGivenEverythingStaysWithinTheBoundary(Case refused) {
    refused.check(as(mighty));
  }

  static Stream<Case> whoIsGivenEverythingStaysWithinTheBoundary() {
    return Stream.of(
            new DataProbes(neighbour).all(),
            new ReignProbes(neighbour).all(),
            ReignProbes.ofAccount(),
            ReignProbes.onRole(mighty.name()))
        .flatMap(List::stream)
        .map(probe -> Case.never(mighty, probe));
  }

  @Test
  void whoIsGivenEverythingIsNotRefusedEverything() {
    Probe use = new DataProbes(own).all().getFirst();

    assertThatThrownBy(() -> Case.never(mighty, use).check(as(mighty)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(mighty.name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyRoleMayDoWhatItsListSaysAndNothingElse(Case listed) {
    listed.check(as(listed.role()));
  }

  static Stream<Case> everyRoleMayDoWhatItsListSaysAndNothingElse() {
    List<Probe> uses = uses();
    return roles().flatMap(role -> uses.stream().map(probe -> Case.listed(role, probe)));
  }

  /** Else its refusals could have another reason. */
  @ParameterizedTest(name = "{0} may do something that is tried")
  @MethodSource("roles")
  void everyRoleIsHeardInSomething(Role role) {
    assertThat(uses())
        .as("calls that are in the list of %s: add one that is", role)
        .anyMatch(
            probe ->
                probe.harmless()
                    && role.may(probe)
                    && Unasked.absent(probe).isEmpty()
                    && Unasked.refused(role, probe).isEmpty());
  }

  @Test
  void oneWhoMayTooMuchIsFound() {
    Role wide = new Role(own.named("made-up"), false, List.of());
    try (IamClient iam = stack.aws().iam()) {
      iam.createRole(
          role -> role.roleName(wide.name()).assumeRolePolicyDocument(Neighbour.TRUSTS_OWNER));
      Case before = Case.never(wide, new DataProbes(neighbour).all().getFirst());
      before.check(as(wide));

      iam.putRolePolicy(
          put ->
              put.roleName(wide.name())
                  .policyName("allowed")
                  .policyDocument(ReignProbes.EVERYTHING));

      assertThatThrownBy(() -> before.check(as(wide)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(wide.name() + " may not read the table of another environment");
    }
  }

  @Test
  void oneWhomNobodyKnowsIsNotTakenForOneWhoMayNot() {
    Aws unknown =
        stack
            .aws()
            .as(
                Credentials.builder()
                    .accessKeyId("ASIAUNKNOWN")
                    .secretAccessKey("unknown")
                    .sessionToken("unknown")
                    .build());
    try (unknown) {
      Role role = roles().findFirst().orElseThrow();
      Case refused = Case.never(role, new DataProbes(neighbour).all().getFirst());

      assertThatThrownBy(() -> refused.check(unknown)).isInstanceOf(AssertionError.class);
    }
  }

  static Stream<Role> roles() {
    return Role.of(stack).stream();
  }

  private static List<Probe> uses() {
    ServiceProbes services = new ServiceProbes(own);
    return Stream.of(new DataProbes(own).all(), services.all(), services.ofNobody())
        .flatMap(List::stream)
        .toList();
  }

  private static Aws as(Role role) {
    return CALLERS.computeIfAbsent(
        role.name(),
        _ -> {
          try (StsClient sts = stack.aws().sts()) {
            return stack
                .aws()
                .as(
                    sts.assumeRole(take -> take.roleArn(role.arn()).roleSessionName("probe"))
                        .credentials());
          }
        });
  }
}
