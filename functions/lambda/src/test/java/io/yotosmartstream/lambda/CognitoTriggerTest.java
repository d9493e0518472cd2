package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions.InviteMember;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.functions.households.UserProfile;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CognitoTriggerTest {
  private static final Map<String, String> BY_INVITATION =
      Map.of("SIGN_UP", "invitation", "FIRST_OWNER", "robin@example.com");

  @TempDir Path folder;
  private LambdaHouse house;

  @BeforeEach
  void open() {
    house = new LambdaHouse(folder, BY_INVITATION);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PreSignUp_SignUp", "PreSignUp_ExternalProvider"})
  void whoIsNotInvitedIsRefusedWithWords(String source) {
    assertThatThrownBy(() -> trigger(source, "zoe@example.com"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("by invitation");
  }

  @Test
  void theFirstOwnerAndTheInvitedSignUp() {
    house
        .get(InvitationFunctions.class)
        .inviteMember(
            new InviteMember(
                new Caller("u1", "h1", Role.OWNER, Set.of(), Instant.MAX),
                "anna@example.com",
                null));

    assertUnchanged("PreSignUp_SignUp", "robin@example.com");
    assertUnchanged("PreSignUp_SignUp", "anna@example.com");
  }

  @Test
  void whomAnAdministratorMakesNeedsNoInvitation() {
    assertUnchanged("PreSignUp_AdminCreateUser", "zoe@example.com");
  }

  @Test
  void aConfirmedUserHasAHouseholdHoweverOftenThatIsSaid() {
    assertUnchanged("PostConfirmation_ConfirmSignUp", "robin@example.com");
    String household = profile().activeHouseholdId();
    assertUnchanged("PostConfirmation_ConfirmSignUp", "robin@example.com");

    assertThat(profile().activeHouseholdId()).isEqualTo(household);
    assertThat(
            house
                .table()
                .find(Member.class, HouseholdKeys.member(household, "sub-1"))
                .orElseThrow()
                .value()
                .role())
        .isEqualTo(Role.OWNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PostConfirmation_ConfirmForgotPassword", "CustomMessage_SignUp", ""})
  void whatIsNotForUsComesBackAndChangesNothing(String source) {
    assertUnchanged(source, "zoe@example.com");

    assertThat(house.table().find(UserProfile.class, HouseholdKeys.profile("sub-1"))).isEmpty();
  }

  private UserProfile profile() {
    return house
        .table()
        .find(UserProfile.class, HouseholdKeys.profile("sub-1"))
        .orElseThrow()
        .value();
  }

  private void assertUnchanged(String source, String email) {
    assertThat(trigger(source, email)).isEqualTo(event(source, email));
  }

  private Map<String, Object> trigger(String source, String email) {
    return house
        .<Map<String, Object>, Map<String, Object>>function("cognitoTrigger")
        .apply(event(source, email));
  }

  /** As Cognito sends it, with a field that nobody has heard of. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> event(String source, String email) {
    return Json.STRICT.readValue(
        """
        {
          "version": "1",
          "triggerSource": "%s",
          "region": "eu-west-1",
          "userPoolId": "eu-west-1_abc",
          "userName": "sub-1",
          "callerContext": {"awsSdkVersion": "x", "clientId": "y"},
          "request": {
            "userAttributes": {"sub": "sub-1", "email": "%s", "email_verified": "true"},
            "validationData": null
          },
          "response": {"autoConfirmUser": false},
          "newField": [1]
        }
        """
            .formatted(source, email),
        Map.class);
  }
}
