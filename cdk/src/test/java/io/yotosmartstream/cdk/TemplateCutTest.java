package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.cdk.TemplateCut.Removed;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TemplateCutTest {
  private static final Map<String, String> NO_POOLS =
      Map.of("AWS::Cognito::UserPool", "not known here");

  @Test
  void takesOutATypeAndSaysWhy() {
    TemplateCut cut = cut("");

    assertThat(resources(cut).propertyNames()).containsExactly("Table");
    assertThat(cut.removed())
        .containsExactly(new Removed("Users", "AWS::Cognito::UserPool", "", "not known here"));
  }

  @Test
  void takesOutTheOneVariableThatRefersToIt() {
    TemplateCut cut =
        cut(
            """
            ,"F": {"Type": "AWS::Lambda::Function", "Properties": {"Environment": {"Variables": {
              "POOL": {"Fn::Join": ["", ["pool/", {"Ref": "Users"}]]}, "TABLE": {"Ref": "Table"}}}}}
            """);

    assertThat(resources(cut).at("/F/Properties/Environment/Variables").propertyNames())
        .containsExactly("TABLE");
    assertThat(cut.removed())
        .contains(
            new Removed(
                "F", "AWS::Lambda::Function", "Environment.Variables.POOL", "refers to Users"));
  }

  @Test
  void aStatementGoesWholeSoThatItAllowsNoMore() {
    TemplateCut cut =
        cut(
            """
            ,"R": {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyDocument": {"Statement": [
              {"Sid": "A", "Resource": ["*"], "Condition": {"StringEquals": {"x": ["y", {"Ref": "Users"}]}}},
              {"Sid": "B", "Resource": [{"Fn::GetAtt": ["Users", "Arn"]}]},
              {"Sid": "C", "Resource": [{"Fn::Sub": "${Users}/x"}, "arn:c"]}]}}]}}
            """);

    JsonNode statements = resources(cut).at("/R/Properties/Policies/0/PolicyDocument/Statement");
    assertThat(statements).hasSize(1);
    assertThat(statements.at("/0/Sid").asString()).isEqualTo("C");
    assertThat(statements.at("/0/Resource")).hasSize(1);
  }

  @Test
  void whatIsNothingWithoutItGoesAndWhatRefersToThat() {
    TemplateCut cut =
        cut(
            """
            ,"Route": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {
              "AuthorizerId": {"Ref": "Authorizer"}, "RouteKey": "GET /"}},
            "Authorizer": {"Type": "AWS::ApiGatewayV2::Authorizer", "Properties": {
              "JwtConfiguration": {"Audience": [{"Ref": "Users"}]}}},
            "Stage": {"Type": "AWS::ApiGatewayV2::Stage", "DependsOn": ["Route", "Table"]}
            """);

    assertThat(resources(cut).propertyNames()).containsExactly("Table", "Stage");
    assertThat(resources(cut).at("/Stage/DependsOn")).hasSize(1);
    assertThat(cut.removed()).extracting(Removed::logicalId).contains("Authorizer", "Route");
  }

  @Test
  void outputsGoThatNameIt() {
    String template =
        """
        {"Resources": {"Users": {"Type": "AWS::Cognito::UserPool"}},
         "Outputs": {"pool": {"Value": {"Ref": "Users"}}, "region": {"Value": {"Ref": "AWS::Region"}}}}
        """;

    TemplateCut cut = TemplateCut.of(template, NO_POOLS);

    assertThat(Json.STRICT.readTree(cut.template()).path("Outputs").propertyNames())
        .containsExactly("region");
    assertThat(cut.removed()).contains(new Removed("pool", "Output", "", "refers to Users"));
  }

  /** The real template keeps its functions without everything that LocalStack cannot do. */
  @Test
  void theFunctionsOfARealTemplateStay() {
    Map<String, String> unknown =
        Map.of(
            "AWS::Cognito::UserPool", "needs a licence",
            "AWS::ApiGatewayV2::Api", "needs a licence",
            "AWS::ECS::Cluster", "needs a licence");

    TemplateCut cut = TemplateCut.of(Templates.text("dev", "app"), unknown);

    List<String> types =
        resources(cut).valueStream().map(each -> each.path("Type").asString()).toList();
    assertThat(types)
        .contains("AWS::DynamoDB::Table", "AWS::Lambda::Alias", "AWS::S3::Bucket")
        .doesNotContain("AWS::ApiGatewayV2::Route", "AWS::Cognito::UserPoolClient")
        .filteredOn("AWS::Lambda::Function"::equals)
        .hasSameSizeAs(Templates.blueprint("dev").functions());
    assertThat(cut.template()).doesNotContain("\"Users\"").doesNotContain("\"HttpApi\"");
  }

  private static TemplateCut cut(String more) {
    return TemplateCut.of(
        """
        {"Resources": {"Users": {"Type": "AWS::Cognito::UserPool"},
          "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "t"}}%s}}
        """
            .formatted(more),
        NO_POOLS);
  }

  private static JsonNode resources(TemplateCut cut) {
    return Json.STRICT.readTree(cut.template()).path("Resources");
  }
}
