package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InvocationsTest {
  @Test
  void ourFunctionsMayBeCalled() {
    assertThatCode(() -> Invocations.check("app", Templates.json("dev", "app")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "ApiFromHttpApi,HttpApiApiIntegration,yoto-api-dev,apigateway.amazonaws.com,ApiAlias",
    "LiveFromLiveApi,LiveApiIntegration,yoto-live-dev,apigateway.amazonaws.com,LiveAlias",
    "IngestFromUploadsAudio,AudioBucket,yoto-ingest-dev,s3.amazonaws.com,IngestAlias",
    "SignUpFromSignUps,Users,yoto-sign-up-dev,cognito-idp.amazonaws.com,SignUpAlias"
  })
  void oneThatMayNotIsNamedWithWhoCallsItAndTheWayOut(
      String permission, String caller, String function, String principal, String alias) {
    JsonNode template = Templates.json("dev", "app");
    ((ObjectNode) template.path("Resources")).remove(permission);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Invocations.check("app", template))
        .withMessage(
            "app: %s calls the function %s, but nothing lets %s call it: add an AWS::Lambda::Permission for %s (Callers)"
                .formatted(caller, function, principal, alias));
  }
}
