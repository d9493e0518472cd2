package io.yotosmartstream.blueprint;

import io.yotosmartstream.blueprint.Grants.Need;
import io.yotosmartstream.environments.Architecture;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Lambda;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.http.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions on Lambda. */
final class FunctionsPlan {
  static final String API = "api";
  static final String PAGE = "page";
  static final String INGEST = "ingest";
  static final String JOBS = "jobs";
  static final String TOKENS = "tokens";
  static final String SIGN_UP = "sign-up";

  private static final String LAMBDA = "lambda.amazonaws.com";
  private static final String HANDLER =
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

  private final Settings settings;
  private final Names names;
  private final Grants grants;
  private final Variables variables;

  FunctionsPlan(Environment environment, Release release) {
    this.settings = environment.settings();
    this.names = Names.of(environment);
    this.grants = new Grants(environment);
    this.variables = new Variables(environment, release);
  }

  List<LambdaFunction> of(Contract contract) {
    List<LambdaFunction> all = new ArrayList<>();
    if (!variables.container()) {
      all.addAll(api(contract));
    }
    all.add(
        event(
            INGEST,
            "Looks into uploads: is it audio, how long, which tags",
            "ingestAudioFromS3",
            60,
            true,
            Need.TABLE,
            Need.READ_AUDIO,
            Need.DELETE_AUDIO,
            Need.TELL_PAGES));
    all.add(
        event(
            JOBS,
            "Does what takes longer than a request",
            "runJobsFromQueue",
            (int) Queues.LONGEST_JOB.toSeconds(),
            false,
            Need.TABLE,
            Need.READ_AUDIO,
            Need.WRITE_AUDIO,
            Need.YOTO_TOKENS,
            Need.SPEAK,
            Need.TELL_PAGES,
            Need.QUEUE_JOBS,
            Need.RUN_JOBS));
    all.add(
        event(
            TOKENS,
            "Keeps unused links to Yoto alive",
            "keepTokensAliveOnSchedule",
            300,
            true,
            Need.TABLE,
            Need.YOTO_TOKENS));
    all.add(
        event(
            LivePlan.FUNCTION,
            "Opens and closes live sockets",
            "liveSocket",
            settings.lambda().timeoutSeconds(),
            false,
            Need.TABLE,
            Need.TELL_PAGES));
    all.add(event(SIGN_UP, "Says who may sign up", "cognitoTrigger", 5, false, Need.TABLE));
    if (!settings.cdn().enabled()) {
      all.add(
          event(
              PAGE,
              "Serves the page",
              "servePage",
              settings.lambda().timeoutSeconds(),
              false,
              Need.READ_PAGE));
    }
    return all;
  }

  /** Key of the function that answers a group's operations. */
  String answering(String group) {
    return split() ? API + "-" + group : API;
  }

  private boolean split() {
    return settings.architecture() == Architecture.HYBRID;
  }

  private List<LambdaFunction> api(Contract contract) {
    if (!split()) {
      return List.of(
          api(
              API,
              "Answers the API",
              settings.lambda().provisionedConcurrency(),
              Groups.needs(Groups.of(contract))));
    }
    return Groups.of(contract).stream()
        .map(
            group ->
                api(
                    answering(group),
                    "Answers /api/" + group,
                    settings.lambda().provisionedGroups().contains(group)
                        ? settings.lambda().provisionedConcurrency()
                        : 0,
                    Groups.needs(List.of(group))))
        .toList();
  }

  private LambdaFunction api(String key, String description, int provisioned, Need... needs) {
    return function(
        key, description, "httpApi", settings.lambda().timeoutSeconds(), false, provisioned, needs);
  }

  private LambdaFunction event(
      String key,
      String description,
      String definition,
      int timeout,
      boolean keepsFailures,
      Need... needs) {
    return function(key, description, definition, timeout, keepsFailures, 0, needs);
  }

  private LambdaFunction function(
      String key,
      String description,
      String definition,
      int timeout,
      boolean keepsFailures,
      int provisioned,
      Need... needs) {
    LogGroup logs = new LogGroup("/aws/lambda/" + names.name(key), settings.logs().retentionDays());
    List<Statement> statements = new ArrayList<>();
    statements.add(grants.writeLogs(logs.name()));
    if (keepsFailures) {
      statements.add(grants.reportFailures());
    }
    statements.addAll(grants.of(needs));
    boolean snapStart = settings.lambda().startUp() == Lambda.StartUp.SNAPSTART;
    return new LambdaFunction(
        key,
        names.name(key),
        description,
        definition,
        artefact(),
        snapStart ? "java25" : "provided.al2023",
        HANDLER,
        settings.processor().ofLambda(),
        settings.lambda().memoryMb(),
        timeout,
        variables.lambda(definition, !key.equals(SIGN_UP)),
        new Role(
                names.role(key + "-function"),
                "What the function " + names.name(key) + " may do",
                LAMBDA,
                List.of(),
                statements)
            .within(BoundaryPlan.of(names)),
        logs,
        keepsFailures ? Optional.of(Queues.JOBS) : Optional.empty(),
        provisioned,
        snapStart);
  }

  /** With a runtime of its own in it, a zip is for one processor. */
  private Artefact artefact() {
    String processor = settings.processor().text();
    String kind =
        switch (settings.lambda().startUp()) {
          case AOT -> "aot-" + processor;
          case PLAIN -> "plain-" + processor;
          case SNAPSTART -> "lambda";
        };
    return new Artefact("functions/lambda/target/yoto-api-" + kind + ".zip", "lambda");
  }
}
