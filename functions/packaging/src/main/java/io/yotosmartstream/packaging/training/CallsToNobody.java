package io.yotosmartstream.packaging.training;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The adapters for AWS at work, so that their classes are in the cache: their clients are made and
 * each calls a service, at an address where nobody takes a connection.
 */
final class CallsToNobody {
  private static final String SOMETHING = "training";

  private CallsToNobody() {}

  static void make() {
    Platform aws =
        PlatformProvider.load(
            Map.ofEntries(
                Map.entry("YOTO_PLATFORM", "aws"),
                Map.entry("AWS_REGION", "eu-west-1"),
                Map.entry("AWS_ACCESS_KEY_ID", SOMETHING),
                Map.entry("AWS_SECRET_ACCESS_KEY", SOMETHING),
                Map.entry("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
                Map.entry("TABLE_NAME", SOMETHING),
                Map.entry("AUDIO_BUCKET", SOMETHING),
                Map.entry("UI_BUCKET", SOMETHING),
                Map.entry("JOB_QUEUE_URL", "http://127.0.0.1:1/" + SOMETHING),
                Map.entry("WAKE_UP_QUEUE_URL", "http://127.0.0.1:1/" + SOMETHING),
                Map.entry("TOKEN_SECRETS", SOMETHING + "/"),
                Map.entry("TOKEN_PARAMETERS", "/" + SOMETHING + "/"),
                Map.entry("USER_POOL_ID", "eu-west-1_" + SOMETHING),
                Map.entry("USER_POOL_CLIENT_ID", SOMETHING)));
    fails(() -> aws.items().get(new Key(SOMETHING, SOMETHING)));
    fails(() -> aws.page().find(SOMETHING));
    fails(() -> aws.identity().signIn(SOMETHING, SOMETHING));
    fails(() -> aws.tokenVault().load(SOMETHING));
    aws.wakeUps().accountsChanged();
  }

  /** Whatever it says: that there is nobody is the only thing that is certain. */
  private static void fails(Callable<?> call) {
    try {
      var unused = call.call();
    } catch (Exception e) {
      return;
    }
    throw new IllegalStateException("Somebody answers where nobody is to be");
  }
}
