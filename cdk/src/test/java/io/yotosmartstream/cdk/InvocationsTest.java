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
    "ApiFromHttpApi,HttpApiApiIntegration,api,apigateway.amazonaws.com,ApiAlias",
    "LiveFromLiveApi,LiveApiIntegration,live,apigateway.amazonaws.com,LiveAlias",
    "IngestFromUploadsAudio,AudioBucket,ingest,s3.amazonaws.com,IngestAlias",
    "SignUpFromSignUps,Users,sign-up,cognito-idp.amazonaws.com,SignUpAlias"
  })
  void oneThatMayNotIsNamedWithWhoCallsItAndTheWayOut(
      String permission, String caller, String thing, String principal, String alias) {
    String function = Templates.environment("dev").settings().project() + "-" + thing + "-dev";
    JsonNode template = Templates.json("dev", "app");
    ((ObjectNode) template.path("Resources")).remove(permission);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Invocations.check("app", template))
        .withMessage(
            "app: %s calls the function %s, but nothing lets %s call it: add an AWS::Lambda::Permission for %s (Callers)"
                .formatted(caller, function, principal, alias));
  }
}
