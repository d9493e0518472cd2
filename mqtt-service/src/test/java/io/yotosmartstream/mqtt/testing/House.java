package io.yotosmartstream.mqtt.testing;

import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.ids.UlidGenerator;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.mqtt.MqttService;
import io.yotosmartstream.mqtt.MqttServiceSettings;
import io.yotosmartstream.mqtt.players.Rhythm;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerFamily;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.InMemoryTokenVault;
import io.yotosmartstream.testing.TestPlatform;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A household, the table that it is kept in, and the services that serve it. */
public final class House implements AutoCloseable {
  public static final String ID = "01HOUSE0000000000000000000";
  public static final String USER = "01USER00000000000000000000";
  public static final String SECRET = "a-secret";
  public static final Rhythm QUICK =
      new Rhythm(
          Duration.ofMinutes(4),
          Duration.ofMinutes(3),
          Duration.ofMillis(200),
          Duration.ofSeconds(1));

  private final InstantSource clock = InstantSource.system();
  private final IdGenerator ids = new UlidGenerator(clock);
  private final ItemStore items;
  private final InMemoryTokenVault vault = new InMemoryTokenVault(clock);
  private final Table table;
  private final SimulatedYoto yoto;
  private final List<MqttService> services = new ArrayList<>();

  public House(SimulatedYoto yoto) {
    this(yoto, new InMemoryItemStore(InstantSource.system()));
  }

  public House(SimulatedYoto yoto, ItemStore items) {
    this.yoto = yoto;
    this.items = items;
    this.table = new Table(items);
    join(USER);
  }

  public SimulatedYoto yoto() {
    return yoto;
  }

  /** Consents, and lists the account and its players as the functions do. */
  public List<YotoDevice> link(String yotoAccount) {
    List<YotoDevice> devices = account(yotoAccount);
    devices.forEach(this::list);
    return devices;
  }

  /** Consents, and lists the account only. @return the ids of its players */
  public List<String> linkWithoutPlayers(String yotoAccount) {
    return account(yotoAccount).stream().map(YotoDevice::deviceId).toList();
  }

  public void listPlayer(String deviceId) {
    list(new YotoDevice(deviceId, "Late", "v3e", "v3", true));
  }

  public void consentAgain(String yotoAccount) {
    consentAgain(yoto, yotoAccount);
  }

  public void consentAgain(SimulatedYoto there, String yotoAccount) {
    String accountId = account().accountId();
    long version = vault.load(accountId).orElseThrow().version();
    vault.store(accountId, there.consent(yotoAccount), version);
    table.change(YotoAccount.class, YotoAccounts.key(accountId), a -> a.refreshed(clock.instant()));
  }

  public void wakeUp(MqttService service, String deviceId) {
    post(
        service,
        "/internal/wake-ups/commands",
        "{\"householdId\":\"" + ID + "\",\"deviceId\":\"" + deviceId + "\"}");
  }

  public void accountsChanged(MqttService service) {
    post(service, "/internal/wake-ups/accounts", "");
  }

  private static void post(MqttService service, String path, String body) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(service.http().resolve(path))
              .header("X-Internal-Secret", SECRET)
              .POST(BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<YotoDevice> account(String yotoAccount) {
    YotoTokens tokens = yoto.consent(yotoAccount);
    YotoCloud cloud = yoto.cloud();
    String accountId = ids.next();
    vault.store(accountId, tokens, 0);
    table.write(
        Table.create(
            YotoAccounts.key(accountId),
            new YotoAccount(
                accountId,
                ID,
                cloud.userOf(tokens.accessToken()),
                null,
                YotoAccount.Health.HEALTHY,
                clock.instant(),
                null)));
    return cloud.devices(tokens.accessToken());
  }

  private void list(YotoDevice device) {
    String accountId = account().accountId();
    table.write(
        Table.create(
            PlayerKeys.device(ID, device.deviceId()),
            new PlayerDevice(
                device.deviceId(),
                accountId,
                device.name(),
                PlayerFamily.of(device.deviceFamily()),
                device.deviceType())));
  }

  public YotoAccount account() {
    return new YotoAccounts(table).all().getFirst();
  }

  public MqttService serve() {
    return serve(settings -> settings);
  }

  public MqttService serve(UnaryOperator<MqttServiceSettings> changed) {
    MqttService service = MqttService.start(changed.apply(settings()), this::platform);
    services.add(service);
    return service;
  }

  public Platform platform() {
    return TestPlatform.of(clock, ids, items, vault, yoto.cloud());
  }

  public MqttServiceSettings settings() {
    return settings(yoto.mqtt(), QUICK);
  }

  public static MqttServiceSettings settings(URI broker, Rhythm rhythm) {
    return new MqttServiceSettings(
        "127.0.0.1",
        0,
        broker,
        SECRET,
        List.of("http://page.example"),
        false,
        Duration.ofSeconds(2),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        rhythm,
        false,
        "");
  }

  /** Makes the user a member, as the functions do. */
  private void join(String userId) {
    var unused =
        items.write(new Write.Create(new Key("USER#" + userId, "HOUSE#" + ID), Map.of(), null));
  }

  public LiveTickets tickets() {
    return new LiveTickets(table, clock);
  }

  public String ticket() {
    return tickets()
        .issue(new LiveTickets.Grant(USER, ID, clock.instant().plusSeconds(900)))
        .ticket();
  }

  public Optional<PlayerState> state(String deviceId) {
    return table.find(PlayerState.class, PlayerKeys.state(ID, deviceId)).map(Stored::value);
  }

  public Command queue(String deviceId, CommandKind kind, UnaryOperator<Draft> arguments) {
    Draft draft = arguments.apply(new Draft(null, null, null, null, null, Duration.ofSeconds(15)));
    Instant now = clock.instant();
    Command command =
        new Command(
            ids.next(),
            deviceId,
            kind,
            CommandStatus.QUEUED,
            null,
            draft.cardId(),
            draft.chapterKey(),
            draft.trackKey(),
            null,
            draft.volume(),
            draft.seconds(),
            now,
            now.plus(draft.patience()),
            null,
            null,
            "correlation-" + kind.name().toLowerCase(Locale.ROOT));
    new CommandLifeCycle(table, clock).queue(ID, command);
    return command;
  }

  public Command command(Command queued) {
    return new CommandLifeCycle(table, clock)
        .find(ID, queued.deviceId(), queued.commandId())
        .orElseThrow()
        .value();
  }

  /** The arguments of a command. */
  public record Draft(
      String cardId,
      String chapterKey,
      String trackKey,
      Integer volume,
      Integer seconds,
      Duration patience) {
    public Draft volume(int steps) {
      return new Draft(cardId, chapterKey, trackKey, steps, seconds, patience);
    }

    public Draft card(String id, String chapter, String track) {
      return new Draft(id, chapter, track, volume, seconds, patience);
    }

    public Draft within(Duration time) {
      return new Draft(cardId, chapterKey, trackKey, volume, seconds, time);
    }
  }

  @Override
  public void close() {
    services.forEach(MqttService::close);
  }
}
