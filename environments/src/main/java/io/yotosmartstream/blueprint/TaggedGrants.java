package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.ApiRuntime;
import io.yotosmartstream.environments.Environment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deployment may do to things that AWS names: make them with the tag of the environment, and
 * touch those that have it. A tag is never put over that of another environment.
 */
final class TaggedGrants {
  private static final String ANYTHING = "*";

  private final Environment environment;
  private final Names names;

  TaggedGrants(Environment environment) {
    this.environment = environment;
    this.names = Names.of(environment);
  }

  List<Statement> all() {
    List<Statement> all = new ArrayList<>();
    all.addAll(apis());
    all.addAll(userPool());
    all.addAll(network());
    if (environment.settings().cdn().enabled()) {
      all.addAll(delivery());
    }
    if (environment.settings().domain() != null) {
      all.addAll(certificate());
    }
    if (environment.settings().encryption().customerKey()) {
      all.addAll(key());
    }
    return all;
  }

  /** Routes and the like cannot carry tags nor inherit those of their API, so its id is named. */
  private List<Statement> apis() {
    List<Statement> all = new ArrayList<>();
    all.add(
        make(
            "MakeApis",
            List.of("apigateway:POST", "apigateway:PUT"),
            gateway("/apis"),
            gateway("/vpclinks"),
            gateway("/tags/*")));
    all.add(
        Statement.of(
            "KeepApis",
            List.of("apigateway:*"),
            gateway("/apis/" + Ref.HTTP_API_ID),
            gateway("/apis/" + Ref.HTTP_API_ID + "/*"),
            gateway("/apis/" + Ref.LIVE_API_ID),
            gateway("/apis/" + Ref.LIVE_API_ID + "/*")));
    if (environment.settings().api().runtime() == ApiRuntime.CONTAINER) {
      all.add(touch("KeepLinks", "apigateway", gateway("/vpclinks/*")));
    }
    return all;
  }

  private List<Statement> userPool() {
    String pools = names.arn("cognito-idp", "userpool/*");
    return List.of(
        make("MakeUserPool", List.of("cognito-idp:CreateUserPool"), ANYTHING),
        make("TagUserPool", List.of("cognito-idp:TagResource"), pools),
        touch("KeepUserPool", "cognito-idp", pools));
  }

  private List<Statement> network() {
    String everything = names.arn("ec2", "*");
    return List.of(
        make(
            "MakeNetwork",
            List.of(
                "ec2:CreateVpc",
                "ec2:CreateSubnet",
                "ec2:CreateInternetGateway",
                "ec2:CreateRouteTable",
                "ec2:CreateSecurityGroup",
                // Rules are resources of their own, with tags.
                "ec2:AuthorizeSecurityGroupEgress",
                "ec2:AuthorizeSecurityGroupIngress",
                "ec2:CreateVpcEndpoint",
                "ec2:CreateTags"),
            everything),
        touch("KeepNetwork", "ec2", everything));
  }

  private List<Statement> delivery() {
    return List.of(
        make(
            "MakeDelivery",
            List.of("cloudfront:CreateDistribution", "cloudfront:TagResource"),
            ANYTHING),
        touch("KeepDelivery", "cloudfront", global("cloudfront", "distribution/*")),
        // None of these can carry a tag or has a name in its address, but for the function.
        Statement.of(
            "KeepDeliveryParts",
            List.of("cloudfront:*"),
            global("cloudfront", "function/" + names.name("*")),
            global("cloudfront", "origin-access-control/*"),
            global("cloudfront", "cache-policy/*"),
            global("cloudfront", "response-headers-policy/*"),
            global("cloudfront", "public-key/*"),
            global("cloudfront", "key-group/*")));
  }

  private List<Statement> certificate() {
    String certificates =
        "arn:aws:acm:" + EdgeBlueprint.REGION + ":" + names.account() + ":certificate/*";
    return List.of(
        make(
            "MakeCertificate",
            List.of("acm:RequestCertificate", "acm:AddTagsToCertificate"),
            ANYTHING),
        touch("KeepCertificate", "acm", certificates));
  }

  private List<Statement> key() {
    return List.of(
        make("MakeKey", List.of("kms:CreateKey", "kms:TagResource"), ANYTHING),
        touch("KeepKey", "kms", names.arn("kms", "key/*")));
  }

  /** With our tag, which must not replace another's. */
  private Statement make(String sid, List<String> actions, String... resources) {
    return Statement.of(sid, actions, resources)
        .when(
            Condition.is("aws:RequestTag/" + Tags.ENVIRONMENT, names.environment()),
            new Condition(
                "StringEqualsIfExists",
                "aws:ResourceTag/" + Tags.ENVIRONMENT,
                List.of(names.environment())));
  }

  private Statement touch(String sid, String service, String... resources) {
    return Statement.of(sid, List.of(service + ":*"), resources)
        .when(Condition.is("aws:ResourceTag/" + Tags.ENVIRONMENT, names.environment()));
  }

  private String gateway(String path) {
    return "arn:aws:apigateway:" + names.region() + "::" + path;
  }

  private String global(String service, String resource) {
    return "arn:aws:" + service + "::" + names.account() + ":" + resource;
  }
}
