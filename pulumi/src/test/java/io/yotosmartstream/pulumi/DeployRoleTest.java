package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeployRoleTest {
  private static final String GITHUB =
      "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
  private static final String SUBJECT = "repo:owner/name:environment:test";

  @Test
  void onlyTokensOfTheRepositoryTakeTheRole() {
    Sample sample = new Sample();
    sample.deployRole =
        Optional.of(
            new Role(
                "yoto-deploy-test",
                "Deploys",
                GITHUB,
                List.of(Condition.like("token.actions.githubusercontent.com:sub", SUBJECT)),
                List.of(Statement.of("Tasks", List.of("ecs:UpdateService"), "arn:aws:ecs:x"))));
    Planned planned =
        Sample.plan((provider, refs) -> new DeployRole(sample.blueprint(), refs, provider));
    var trust =
        Json.STRICT
            .readTree((String) planned.only("aws:iam/role:Role").get("assumeRolePolicy"))
            .get("Statement")
            .get(0);
    assertThat(trust.get("Principal").get("Federated").asString()).isEqualTo(GITHUB);
    assertThat(trust.get("Action").asString()).isEqualTo("sts:AssumeRoleWithWebIdentity");
    assertThat(trust.get("Condition").toString()).contains("StringLike", SUBJECT);
  }
}
