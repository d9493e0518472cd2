package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.ApiRuntime;
import io.yotosmartstream.environments.Domain;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.environments.SignUp;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What functions and tasks find in their environment. */
public final class Variables {
  /**
   * Idle beats are what a quiet table costs. Commands are announced by the queue, and a task that
   * is stopped hands its accounts over, so only what dies without a word waits for these.
   */
  public static final String LEASE_SECONDS = "LEASE_SECONDS";

  /** How often commands are looked for that nobody announced. */
  public static final String LOOK_SECONDS = "LOOK_SECONDS";

  /**
   * Behind CloudFront or a load balancer many families come from one address, which must not lock
   * them all out. Each account has a limit of its own besides.
   */
  private static final String BEHIND_A_PROXY = "2000";

  private static final String CALLBACK = "/yoto/callback";

  private final Settings settings;
  private final Names names;
  private final Release release;

  Variables(Environment environment, Release release) {
    this.settings = environment.settings();
    this.names = Names.of(environment);
    this.release = release;
  }

  /** Of every program. The platform's ports read the names of what they keep things in. */
  SortedMap<String, String> common() {
    SortedMap<String, String> all = new TreeMap<>();
    all.put("YOTO_PLATFORM", "aws");
    all.put("YOTO_VERSION", release.id());
    all.put("LOG_LEVEL", settings.lambda().logLevel().name());
    all.put("LOG_FORMAT", "logstash");
    all.put("TABLE_NAME", names.table());
    all.put("AUDIO_BUCKET", names.global("audio"));
    all.put("WAKE_UP_QUEUE_URL", names.queueUrl(names.name(Queues.WAKE_UPS)));
    all.put("JOB_QUEUE_URL", names.queueUrl(names.name(Queues.JOBS)));
    all.put("TOKEN_SECRETS", names.name("tokens") + "/");
    all.put("TOKEN_PARAMETERS", names.path("tokens") + "/");
    if (settings.yoto().confidential()) {
      all.put("YOTO_CLIENT_SECRET", names.name(StoragePlan.YOTO_CLIENT));
    }
    all.put("YOTO_CLIENT_ID", settings.yoto().clientId());
    all.put("YOTO_CALLBACK_URL", callbackUrl());
    all.put("LIVE_API_URL", LivePlan.management(names));
    // In us-east-1 the SDK signs addresses of another host than the page's security headers name.
    all.put("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "regional");
    return all;
  }

  /** Of programs with business functions. */
  SortedMap<String, String> functions() {
    SortedMap<String, String> all = common();
    all.put("PAGE_URL", pageUrl());
    all.put("LIVE_URL", LivePlan.urlWithTicket(names));
    all.put("STORAGE_BYTES_LIMIT", "" + settings.storage().maxBytesPerHousehold());
    all.put("SPEECH_CHARACTERS_LIMIT", "" + settings.speech().maxCharactersPerHouseholdAndMonth());
    if (settings.cdn().enabled() || container()) {
      all.put("TRIES_PER_SOURCE", BEHIND_A_PROXY);
    }
    all.put("SIGN_UP", settings.signUp().mode().text());
    if (settings.signUp().mode() == SignUp.Mode.INVITATION) {
      all.put("FIRST_OWNER", Objects.requireNonNull(settings.signUp().firstOwner()));
    }
    String from = settings.mail().from();
    if (from != null) {
      all.put("MAIL_FROM", from);
    }
    if (settings.cdn().enabled()) {
      all.put("AUDIO_URL", pageUrl());
      all.put("AUDIO_SIGNING_KEY_ID", Ref.SIGNING_KEY_ID.toString());
      all.put("AUDIO_SIGNING_KEY", names.path(StoragePlan.SIGNING_KEY));
    } else {
      all.put("UI_BUCKET", names.global("ui"));
      all.put("CONTENT_SOURCES", SecurityHeaders.sources(names));
    }
    return all;
  }

  /**
   * Of one function on Lambda. The trigger of the user pool must not name the pool: the pool names
   * the trigger.
   */
  SortedMap<String, String> lambda(String definition, boolean knowsTheUserPool) {
    SortedMap<String, String> all = functions();
    all.put("MAIN_CLASS", "io.yotosmartstream.lambda.LambdaApplication");
    all.put("SPRING_CLOUD_FUNCTION_DEFINITION", definition);
    if (knowsTheUserPool) {
      userPool(all);
    }
    return all;
  }

  /**
   * Of a command that a person runs, with that person's permissions: what the functions have, but
   * for addresses of audio, which it makes none of.
   */
  public static SortedMap<String, String> ofCommand(Environment environment, Release release) {
    SortedMap<String, String> all = new Variables(environment, release).functions();
    userPool(all);
    all.keySet().removeIf(name -> name.equals("AUDIO_URL") || name.startsWith("AUDIO_SIGNING_"));
    return all;
  }

  /** Of the task that answers the API in a container. */
  SortedMap<String, String> server(int port) {
    SortedMap<String, String> all = functions();
    userPool(all);
    all.put("SERVER_HOST", "0.0.0.0");
    all.put("SERVER_PORT", "" + port);
    return all;
  }

  /** Of the task that talks to the players. */
  SortedMap<String, String> mqtt(int port) {
    SortedMap<String, String> all = common();
    all.put("MQTT_SERVICE_PORT", "" + port);
    all.put(LEASE_SECONDS, "60");
    all.put(LOOK_SECONDS, "30");
    all.put("METRICS_ENVIRONMENT", names.environment());
    String broker = settings.mqtt().brokerUrl();
    if (broker != null) {
      all.put("YOTO_MQTT_URL", broker);
    }
    return all;
  }

  private static void userPool(SortedMap<String, String> all) {
    all.put("USER_POOL_ID", Ref.USER_POOL_ID.toString());
    all.put("USER_POOL_CLIENT_ID", Ref.USER_POOL_CLIENT_ID.toString());
  }

  /** Where the page is, without a slash at the end. */
  String pageUrl() {
    Domain domain = settings.domain();
    if (domain != null) {
      return "https://" + domain.name();
    }
    return settings.cdn().enabled() ? "https://" + Ref.DISTRIBUTION_DOMAIN : apiUrl();
  }

  /** What must be registered at Yoto, exactly. */
  String callbackUrl() {
    return pageUrl() + CALLBACK;
  }

  /** Where the API is when CloudFront is not asked. */
  String apiUrl() {
    return "https://" + Ref.HTTP_API_ID + ".execute-api." + names.region() + ".amazonaws.com";
  }

  boolean container() {
    return settings.api().runtime() == ApiRuntime.CONTAINER;
  }
}
