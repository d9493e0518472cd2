package io.yotosmartstream.pulumi;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Artefact;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Cors;
import io.yotosmartstream.blueprint.Dashboard;
import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.LiveApi;
import io.yotosmartstream.blueprint.LogGroup;
import io.yotosmartstream.blueprint.Network;
import io.yotosmartstream.blueprint.Queue;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Secret;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.blueprint.Table;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.blueprint.UserPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An environment for tests: small and valid, each part replaceable. */
final class TestBlueprint {
  static final String ACCOUNT = "123456789012";
  static final String REGION = "eu-west-1";
  static final HttpApi.Throttle USUAL = new HttpApi.Throttle(50, 100);
  static final HttpApi.Throttle SIGN_IN = new HttpApi.Throttle(5, 10);
  static final Cors CORS =
      new Cors(
          List.of("http://localhost:5173"),
          List.of("GET", "PUT"),
          List.of("authorization"),
          List.of("etag"),
          true,
          600);

  Optional<AppBlueprint.CustomerKey> customerKey = Optional.empty();
  boolean deletionProtection;
  Table table =
      new Table(
          "yoto-smart-stream-dev",
          "PK",
          "SK",
          "expiresAt",
          "NEW_AND_OLD_IMAGES",
          true,
          false,
          Optional.empty());
  List<Bucket> buckets = List.of(bucket("ui"), bucket("audio"));
  List<Secret> secrets = List.of();
  List<Queue> queues = List.of(queue("jobs"), queue("failures"));
  UserPool userPool = userPool("OFF", Optional.empty());
  List<LambdaFunction> functions = new ArrayList<>(List.of(function("api")));
  List<Trigger> triggers = List.of();
  HttpApi httpApi = httpApi(false, Optional.empty(), route("getPlayer", "api", false, USUAL));
  Optional<Delivery> delivery = Optional.empty();
  SortedMap<String, String> pageConfig = new TreeMap<>();

  AppBlueprint build() {
    return new AppBlueprint(
        "dev",
        ACCOUNT,
        REGION,
        "1.0.0",
        new TreeMap<>(),
        deletionProtection,
        customerKey,
        table,
        buckets,
        secrets,
        queues,
        userPool,
        functions,
        triggers,
        httpApi,
        new LiveApi(
            "yoto-live-dev",
            "live",
            List.of("$connect", "$disconnect", "$default"),
            "api",
            new HttpApi.Throttle(20, 40),
            new LogGroup("/aws/apigateway/yoto-live-dev", 14),
            "{\"status\":\"$context.status\"}"),
        new Network("yoto-network-dev", "10.0.0.0/16", List.of("10.0.0.0/24"), List.of(443)),
        "yoto-dev",
        List.of(),
        Optional.empty(),
        delivery,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Dashboard("yoto-dev", "{}"),
        Optional.empty(),
        pageConfig,
        List.of());
  }

  static Bucket bucket(String key) {
    return new Bucket(
        key, "yoto-" + key + "-dev-" + ACCOUNT, true, List.of(), Optional.empty(), false, false);
  }

  static Queue queue(String key) {
    return new Queue(key, "yoto-" + key + "-dev", 60, 3600, 5, "yoto-" + key + "-dead-dev");
  }

  static UserPool userPool(String mfa, Optional<UserPool.Sender> sender) {
    return new UserPool(
        "yoto-users-dev",
        "yoto-web-dev",
        "yoto-dev-" + ACCOUNT,
        mfa,
        new UserPool.PasswordPolicy(12, true, true),
        List.of("admin", "user"),
        sender,
        new UserPool.TokenLives(15, 20, 30),
        true);
  }

  static LambdaFunction function(String key) {
    return function(key, "provided.al2023", Optional.empty(), 0);
  }

  static LambdaFunction function(
      String key, String runtime, Optional<String> failureQueue, int provisionedConcurrency) {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("USER_POOL", "${USER_POOL_ID}");
    variables.put("TABLE", "yoto-smart-stream-dev");
    return new LambdaFunction(
        key,
        "yoto-" + key + "-dev",
        "Answers " + key,
        "httpApi",
        // Any file will do, it is not opened.
        new Artefact("pom.xml", "lambda"),
        runtime,
        "bootstrap",
        "arm64",
        1024,
        30,
        variables,
        role(key, "lambda.amazonaws.com"),
        new LogGroup("/aws/lambda/yoto-" + key + "-dev", 14),
        failureQueue,
        provisionedConcurrency,
        false);
  }

  static Role role(String key, String principal) {
    return new Role(
        "yoto-" + key + "-dev",
        "What " + key + " may do",
        principal,
        List.of(),
        List.of(
            Statement.of(
                "ReadTable",
                List.of("dynamodb:GetItem"),
                "arn:aws:dynamodb:eu-west-1:123456789012:table/yoto-smart-stream-dev")));
  }

  static HttpApi httpApi(boolean container, Optional<String> page, HttpApi.Route... routes) {
    return new HttpApi(
        "yoto-http-dev",
        List.of(routes),
        page,
        container,
        CORS,
        USUAL,
        new LogGroup("/aws/apigateway/yoto-http-dev", 14),
        "{\"requestId\":\"$context.requestId\"}");
  }

  static HttpApi.Route route(
      String operationId, String function, boolean open, HttpApi.Throttle throttle) {
    return new HttpApi.Route(
        operationId, "GET", "/api/" + operationId, "players", function, open, throttle);
  }
}
