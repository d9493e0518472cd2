package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Mqtt;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.environments.SignUp;
import io.yotosmartstream.http.contract.Contract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** From the settings of an environment and the contract to what the stacks consist of. */
public final class Blueprints {
  private Blueprints() {}

  /**
   * The environment itself.
   *
   * @param warmUp JSON of an event that the functions of the API answer without doing anything
   * @throws IllegalArgumentException for settings that are valid and cannot be built, with the
   *     reason
   */
  public static AppBlueprint app(
      Environment environment, Contract contract, Release release, String warmUp) {
    Settings settings = environment.settings();
    if (settings.mqtt().scheme() != Mqtt.Scheme.YOTO_CLOUD) {
      throw new IllegalArgumentException(
          environment.name()
              + ": mqtt.scheme platform is not built yet, the mqtt-service speaks yoto-cloud only");
    }
    if (settings.mqtt().mirrorUrl() != null) {
      throw new IllegalArgumentException(
          environment.name() + ": mqtt.mirrorUrl is not built yet, leave it out");
    }
    FunctionsPlan functionsPlan = new FunctionsPlan(environment, release);
    List<LambdaFunction> functions = functionsPlan.of(contract);
    StoragePlan storage = new StoragePlan(environment, release);
    List<Queue> queues = Queues.of(Names.of(environment));
    PlayersPlan players = new PlayersPlan(environment, release);
    List<ContainerService> services = players.services(contract);
    return Wiring.checked(
        new AppBlueprint(
            environment.name(),
            settings.account(),
            settings.region(),
            release.id(),
            Tags.of(environment),
            settings.deletionProtection(),
            storage.customerKey(),
            storage.table(),
            storage.buckets(),
            storage.secrets(),
            queues,
            IdentityPlan.of(environment),
            functions,
            TriggersPlan.of(environment, functions, warmUp),
            HttpPlan.of(environment, contract, functionsPlan),
            LivePlan.of(environment),
            players.network(),
            Names.of(environment).name("cluster"),
            services,
            players.loadBalancer(),
            DeliveryPlan.of(environment),
            WatchPlan.topics(environment),
            WatchPlan.filters(environment, functions),
            new AlarmsPlan(environment).of(functions),
            players.eventRules(),
            DashboardPlan.of(environment, functions, queues, services),
            PipelinePlan.of(environment),
            pageConfig(environment),
            outputs(environment, release)));
  }

  /** What must be in us-east-1 for it. */
  public static EdgeBlueprint edge(Environment environment) {
    return EdgePlan.of(environment);
  }

  /**
   * What environments share.
   *
   * @param environments those of one account and region, at least one
   */
  public static AccountBlueprint account(List<Environment> environments) {
    return AccountPlan.of(environments);
  }

  /** What the page reads at {@code /config.json}. */
  private static SortedMap<String, String> pageConfig(Environment environment) {
    SortedMap<String, String> config = new TreeMap<>();
    config.put("environment", environment.name());
    config.put("apiBase", "");
    if (environment.settings().signUp().mode() == SignUp.Mode.INVITATION) {
      config.put("signUp", "invitation");
    }
    return config;
  }

  private static List<Output> outputs(Environment environment, Release release) {
    Names names = Names.of(environment);
    Variables variables = new Variables(environment, release);
    List<Output> all = new ArrayList<>();
    if (environment.settings().cdn().enabled()) {
      all.add(plain("distributionId", Ref.DISTRIBUTION_ID.toString()));
    }
    Collections.addAll(
        all,
        plain("pageUrl", variables.pageUrl()),
        plain("apiUrl", variables.apiUrl()),
        plain("liveUrl", LivePlan.url(names)),
        plain("yotoCallbackUrl", variables.callbackUrl()),
        plain("userPoolId", Ref.USER_POOL_ID.toString()),
        plain("userPoolClientId", Ref.USER_POOL_CLIENT_ID.toString()),
        plain("table", names.table()),
        plain("audioBucket", names.global("audio")),
        plain("uiBucket", names.global("ui")),
        plain("cluster", names.name("cluster")),
        plain("dashboard", names.name("overview")),
        plain("release", release.id()),
        plain("region", names.region()));
    return all;
  }

  private static Output plain(String name, String value) {
    return new Output(name, value, false);
  }
}
