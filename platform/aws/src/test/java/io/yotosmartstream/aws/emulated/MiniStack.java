package io.yotosmartstream.aws.emulated;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.EmulatorOptions;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.emulators.RunningEmulator;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** MiniStack that checks codes and permissions, one for all tests of the JVM. */
public final class MiniStack {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static @Nullable MiniStack started;

  private final RunningEmulator emulator;
  private final AwsClients clients;

  /** As it lies in the outbox of its SES. */
  public record Mail(String from, String subject, String text) {}

  private MiniStack() {
    emulator =
        Emulators.start(EmulatorKind.MINISTACK, EmulatorOptions.defaults().with("AUTH", "true"));
    clients = AwsClients.from(emulator.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
  }

  public static synchronized MiniStack get() {
    if (started == null) {
      started = new MiniStack();
    }
    return started;
  }

  public AwsClients clients() {
    return clients;
  }

  public URI endpoint() {
    return emulator.endpoint();
  }

  /** Oldest first; those of Cognito too. */
  public List<Mail> mailsTo(String address) throws IOException, InterruptedException {
    String body =
        HTTP.send(
                HttpRequest.newBuilder(endpoint().resolve("/_ministack/ses/messages")).build(),
                BodyHandlers.ofString())
            .body();
    return StreamSupport.stream(Json.LENIENT.readTree(body).path("messages").spliterator(), false)
        .flatMap(account -> StreamSupport.stream(account.spliterator(), false))
        .filter(mail -> mail.path("To").valueStream().anyMatch(to -> to.asString().equals(address)))
        .map(MiniStack::mail)
        .toList();
  }

  private static Mail mail(JsonNode mail) {
    return new Mail(
        mail.path("Source").asString(),
        mail.path("Subject").asString(),
        mail.path("BodyText").asString(""));
  }
}
