package io.yotosmartstream.seeding;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.audio.AudioCatalog;
import io.yotosmartstream.functions.audio.BringAudio;
import io.yotosmartstream.functions.audio.BringAudio.Arrival;
import io.yotosmartstream.functions.audio.IngestAudio;
import io.yotosmartstream.functions.cards.CardFunctions;
import io.yotosmartstream.functions.cards.CardFunctions.CreateCard;
import io.yotosmartstream.functions.cards.Chapter;
import io.yotosmartstream.functions.households.Callers;
import io.yotosmartstream.functions.households.FoundHouseholds;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.Quotas;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.ids.DerivedIds;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a person, a household, audio and a card in place, by the use cases that people reach. */
final class DemoFamily {
  private static final String NAME = "Demo";
  private static final String CARD = "Good night";
  private static final int PAGE = 100;

  /** What there is now. */
  record Seeded(boolean accountIsNew, boolean passwordFits, int newThings) {}

  private final Platform platform;
  private final ApiSettings api;
  private final Table table;

  DemoFamily(Platform platform, ApiSettings api) {
    this.platform = platform;
    this.api = api;
    this.table = new Table(platform.items());
  }

  /** May be repeated; what is there stays as it is. */
  Seeded put(String email, String password) {
    IdentityProvider identity = platform.identity();
    boolean isNew = identity.registerConfirmed(email, password) instanceof Registration.Registered;
    IdentityProvider.User user = identity.findByEmail(email).orElseThrow();
    if (!user.confirmed()) {
      throw new IllegalArgumentException(
          email
              + " has signed up and not confirmed the address: confirm it, or say DEMO_EMAIL=another");
    }
    Caller caller = caller(user);
    List<String> audioIds = new ArrayList<>();
    int newThings = 0;
    for (Tune tune : Tune.ALL) {
      String audioId = audioId(caller, tune);
      newThings += bring(caller, audioId, tune) ? 1 : 0;
      audioIds.add(audioId);
    }
    newThings += makeCard(caller, audioIds) ? 1 : 0;
    boolean fits = isNew || identity.verifyPassword(user.userId(), password);
    return new Seeded(isNew, fits, newThings);
  }

  private Caller caller(IdentityProvider.User user) {
    FoundHouseholds households = new FoundHouseholds(table, platform.ids(), platform.clock());
    households.rememberSignUp(user.userId(), user.email(), NAME);
    var unused = households.ensure(user.userId(), user.email());
    return new Callers(table).of(new TokenClaims(user.userId(), Set.of(), 0));
  }

  /** Of the household's first hour, so that each household has its own and keeps it. */
  private String audioId(Caller caller, Tune tune) {
    HouseholdFunctions households = new HouseholdFunctions(table, quotas(), platform.live());
    Instant founded = households.getHousehold(new CallerOnly(caller)).createdAt();
    return DerivedIds.of(founded, caller.householdId() + "/demo/" + tune.title());
  }

  private boolean bring(Caller caller, String audioId, Tune tune) {
    byte[] wav = tune.wav();
    if (AudioCatalog.find(table, caller.householdId(), audioId).isEmpty()) {
      quotas().requireStorage(caller.householdId(), wav.length);
    }
    boolean isNew =
        AudioCatalog.find(table, caller.householdId(), audioId)
            .filter(audio -> audio.duration() != null)
            .isEmpty();
    IngestAudio ingest =
        new IngestAudio(table, platform.audioStore(), platform.live(), platform.clock());
    try {
      var unused =
          new BringAudio(table, platform.audioStore(), ingest, platform.clock())
              .bring(
                  new Arrival(
                      caller.householdId(),
                      audioId,
                      tune.title() + ".wav",
                      "audio/wav",
                      wav.length,
                      platform.clock().instant(),
                      () -> new ByteArrayInputStream(wav)));
      return isNew;
    } catch (IOException e) {
      throw new UncheckedIOException("The audio store does not answer", e);
    }
  }

  private boolean makeCard(Caller caller, List<String> audioIds) {
    CardFunctions cards =
        new CardFunctions(
            table,
            new JobFunctions(
                table, platform.jobs(), platform.live(), platform.ids(), platform.clock()),
            platform.live(),
            platform.ids(),
            platform.clock());
    boolean there =
        cards.listCards(new ListRequest(caller, PAGE, null)).items().stream()
            .anyMatch(card -> card.title().equals(CARD));
    if (there) {
      return false;
    }
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < audioIds.size(); i++) {
      chapters.add(new Chapter(Tune.ALL.get(i).title(), List.of(audioIds.get(i))));
    }
    var unused = cards.createCard(new CreateCard(caller, CARD, "Three old tunes", chapters));
    return true;
  }

  private Quotas quotas() {
    return new Quotas(table, api, platform.clock());
  }
}
