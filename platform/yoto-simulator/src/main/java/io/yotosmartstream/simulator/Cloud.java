package io.yotosmartstream.simulator;

import io.netty.handler.ssl.SslContext;
import io.yotosmartstream.simulator.broker.Broker;
import io.yotosmartstream.simulator.content.CardView;
import io.yotosmartstream.simulator.content.Cards;
import io.yotosmartstream.simulator.content.ContentEndpoints;
import io.yotosmartstream.simulator.control.CloudControl;
import io.yotosmartstream.simulator.control.PlayerControl;
import io.yotosmartstream.simulator.devices.DeviceEndpoints;
import io.yotosmartstream.simulator.devices.Devices;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.library.GroupEndpoints;
import io.yotosmartstream.simulator.library.Groups;
import io.yotosmartstream.simulator.library.LibraryEndpoints;
import io.yotosmartstream.simulator.media.AudioFront;
import io.yotosmartstream.simulator.media.FamilyImageEndpoints;
import io.yotosmartstream.simulator.media.ImageEndpoints;
import io.yotosmartstream.simulator.media.Images;
import io.yotosmartstream.simulator.media.SignedUrls;
import io.yotosmartstream.simulator.media.UploadEndpoints;
import io.yotosmartstream.simulator.media.Uploads;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Accounts;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.SignIn;
import io.yotosmartstream.simulator.players.Catalog;
import io.yotosmartstream.simulator.players.Players;
import io.yotosmartstream.simulator.seed.SeedAccounts;
import io.yotosmartstream.simulator.seed.SeedAudio;
import io.yotosmartstream.simulator.seed.SeedCards;
import io.yotosmartstream.simulator.seed.SeedPictures;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.store.Blobs;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.FolderDocuments;
import io.yotosmartstream.simulator.time.Timeline;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All parts of the simulator, wired by hand. */
final class Cloud implements AutoCloseable {

  private final Timeline timeline;
  private final Supplier<String> baseUrl;
  private final Live<Quirks> quirks;
  private final Live<Timings> timings;
  private final Accounts accounts;
  private final SeedPictures pictures = new SeedPictures();
  private final Blobs blobs;
  private final SignIn signIn;
  private final SignedUrls urls;
  private final Uploads uploads;
  private final Images images;
  private final AudioFront audio;
  private final Cards cards;
  private final CardView view;
  private final Groups groups;
  private final Devices devices;
  private final Players players;
  private @Nullable Broker broker;

  Cloud(SimulatorSettings settings, Supplier<String> baseUrl, @Nullable SSLContext tlsOfPlayers) {
    Path data = settings.data();
    Documents documents = data == null ? Documents.forgetful() : new FolderDocuments(data);
    this.baseUrl = baseUrl;
    accounts = SeedAccounts.accounts(documents);
    timeline = settings.timeline();
    quirks = new Live<>(Quirks.class, settings.quirks());
    timings = new Live<>(Timings.class, settings.timings());
    blobs = data == null ? Blobs.temporary() : Blobs.in(data.resolve("media"));
    signIn = new SignIn(settings, accounts, documents, quirks, timings, baseUrl);
    urls = new SignedUrls(documents, timeline, baseUrl);
    uploads = new Uploads(documents, blobs, timeline);
    images = new Images(documents, blobs);
    SeedAudio tones = new SeedAudio();
    audio = new AudioFront(uploads, tones, urls, timings);
    cards = new Cards(documents, new SeedCards(tones, pictures, timeline));
    view = new CardView(audio, baseUrl);
    groups = new Groups(documents);
    devices = new Devices(documents, accounts, timeline);
    players =
        new Players(timeline, quirks, timings, catalog(), this::publish, devices, tlsOfPlayers);
  }

  /** The broker, with this cloud's tokens and players behind it. */
  Broker broker(@Nullable SslContext tls) {
    Broker created =
        new Broker(signIn.accessTokens(), devices::owns, quirks, timeline, tls, players::published);
    broker = created;
    return created;
  }

  /** Turns the players on. */
  void start() {
    devices.start(players);
  }

  void routes(Router router, Supplier<Map<String, String>> addresses) {
    Bearer bearer = signIn.bearer();
    GroupEndpoints groupEndpoints =
        new GroupEndpoints(bearer, groups, cards, view, timeline, baseUrl);
    signIn.routes(router);
    new DeviceEndpoints(bearer, devices, players, quirks).routes(router);
    groupEndpoints.routes(router);
    new LibraryEndpoints(bearer, cards, view, groupEndpoints, quirks).routes(router);
    new ContentEndpoints(bearer, cards, view, audio, this::hasIcon, quirks, timeline)
        .routes(router);
    new UploadEndpoints(bearer, uploads, urls, timings, timeline).routes(router);
    new ImageEndpoints(bearer, images, pictures, timeline, baseUrl).routes(router);
    new FamilyImageEndpoints(bearer, images, urls, timeline).routes(router);
    audio.routes(router);
    new PlayerControl(devices, players, accounts, cards, this::publish, this::drop).routes(router);
    new CloudControl(quirks, timings, accounts, new Actions(addresses)).routes(router);
  }

  private boolean hasIcon(String mediaId) {
    return pictures.hasIcon(mediaId) || images.hasIcon(mediaId);
  }

  private void publish(String deviceId, String suffix, byte[] payload, boolean retain) {
    if (broker != null) {
      broker.publish("device/" + deviceId + "/" + suffix, payload, retain);
    }
  }

  private int drop(Account account, String reason) {
    return broker == null ? 0 : broker.drop(account, reason);
  }

  private Catalog catalog() {
    return new Catalog() {
      @Override
      public Optional<ObjectNode> playable(Account owner, String cardId) {
        return cards.playableBy(owner, cardId).map(view::playable);
      }

      @Override
      public Optional<ObjectNode> physical(String cardId) {
        return cards.any(cardId).map(view::playable);
      }
    };
  }

  @Override
  public void close() {
    players.close();
    blobs.close();
  }

  /** What the control API may do to the whole. */
  private final class Actions implements CloudControl.Actions {
    private final Supplier<Map<String, String>> addresses;

    Actions(Supplier<Map<String, String>> addresses) {
      this.addresses = addresses;
    }

    @Override
    public int revokeTokens(Account account) {
      return signIn.grants().revokeAll(account);
    }

    @Override
    public int expireTokens(Account account) {
      signIn.accessTokens().expireAll(account);
      return drop(account, "its access token was ended by hand");
    }

    @Override
    public void reset() {
      signIn.grants().clear();
      accounts.all().forEach(this::expireTokens);
      quirks.reset();
      timings.reset();
      groups.clear();
      cards.clear();
      uploads.clear();
      images.clear();
      blobs.clear();
      devices.reset(players);
      accounts.reset();
      if (broker != null) {
        broker.reset();
      }
    }

    @Override
    public Object connections() {
      return broker == null ? java.util.List.of() : broker.connections();
    }

    @Override
    public Map<String, String> addresses() {
      return addresses.get();
    }
  }
}
