package io.yotosmartstream.functions.cards;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.audio.AudioCatalog;
import io.yotosmartstream.functions.audio.AudioStatus;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.jobs.JobFunctions;
import io.yotosmartstream.functions.jobs.JobKeys;
import io.yotosmartstream.functions.jobs.StoredJob;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cards made here. */
public final class CardFunctions {
  /** Asks for a new card. */
  public record CreateCard(
      Caller caller, String title, @Nullable String description, List<Chapter> chapters) {}

  /** Replaces the content of a card. */
  public record UpdateCard(
      Caller caller,
      String cardId,
      long ifMatch,
      String title,
      @Nullable String description,
      List<Chapter> chapters) {}

  /** Names a card. */
  public record CardId(Caller caller, String cardId) {}

  private final Table table;
  private final JobFunctions jobs;
  private final LiveUpdates live;
  private final IdGenerator ids;
  private final InstantSource clock;

  public CardFunctions(
      Table table, JobFunctions jobs, LiveUpdates live, IdGenerator ids, InstantSource clock) {
    this.table = table;
    this.jobs = jobs;
    this.live = live;
    this.ids = ids;
    this.clock = clock;
  }

  public Items<CardView> listCards(ListRequest request) {
    String partition = CardKeys.partition(request.caller().householdId());
    return Items.of(
        table.list(Card.class, request.newestFirst(partition, CardKeys.PREFIX)), CardView::of);
  }

  /** Every card of the household, for the export. */
  public List<CardView> all(String householdId) {
    return table.listAll(Card.class, CardKeys.partition(householdId), CardKeys.PREFIX).stream()
        .map(stored -> CardView.of(stored.value()))
        .toList();
  }

  public CardView getCard(CardId request) {
    return CardView.of(find(request.caller(), request.cardId()).value());
  }

  public CardView createCard(CreateCard request) {
    String household = request.caller().householdId();
    requireAudio(household, request.chapters());
    Instant now = clock.instant();
    Card card =
        new Card(
            ids.next(),
            request.title().strip(),
            request.description(),
            request.chapters(),
            null,
            null,
            null,
            null,
            1,
            null,
            now,
            now,
            1);
    table.write(Table.create(CardKeys.card(household, card.cardId()), card));
    changed(household, card.cardId());
    return CardView.of(card);
  }

  public CardView updateCard(UpdateCard request) {
    Stored<Card> stored = find(request.caller(), request.cardId());
    if (stored.version() != request.ifMatch()) {
      throw Refusal.changedMeanwhile();
    }
    String household = request.caller().householdId();
    requireAudio(household, request.chapters());
    Card updated =
        stored
            .value()
            .withContent(
                request.title().strip(),
                request.description(),
                request.chapters(),
                clock.instant());
    if (table.write(Table.replace(stored, updated)) == WriteOutcome.CONFLICT) {
      throw Refusal.changedMeanwhile();
    }
    changed(household, request.cardId());
    return getCard(new CardId(request.caller(), request.cardId()));
  }

  public Nothing deleteCard(CardId request) {
    Stored<Card> stored = find(request.caller(), request.cardId());
    if (table.write(Table.delete(stored)) == WriteOutcome.CONFLICT) {
      throw Refusal.changedMeanwhile();
    }
    changed(request.caller().householdId(), request.cardId());
    return Nothing.NOTHING;
  }

  public Job publishCard(CardId request) {
    String household = request.caller().householdId();
    Stored<Card> stored = find(request.caller(), request.cardId());
    requireLink(household);
    requireNoOtherJob(household, stored.value());
    List<String> steps = new ArrayList<>();
    Set<String> tracks = tracks(stored.value().chapters());
    Map<String, StoredAudio> there = AudioCatalog.findAll(table, household, tracks);
    for (String audioId : tracks) {
      StoredAudio audio = there.get(audioId);
      if (audio == null) {
        throw Refusal.notFound("audio");
      }
      if (audio.status() != AudioStatus.READY) {
        throw Refusal.conflict("“" + audio.title() + "” is not ready yet.");
      }
      steps.add("Upload “" + audio.title() + "”");
      steps.add("Transcode “" + audio.title() + "”");
    }
    steps.add("Save the card");
    return jobs.begin(
            household,
            JobKind.PUBLISH_CARD,
            request.cardId(),
            steps,
            Map.of(PublishWork.CONTENT, Long.toString(stored.value().contentVersion())),
            job -> List.of(Table.replace(stored, stored.value().publishing(job.jobId()))))
        .map(
            job -> {
              changed(household, request.cardId());
              return job;
            })
        .orElseThrow(Refusal::changedMeanwhile);
  }

  private void requireLink(String household) {
    List<YotoAccount> accounts = new YotoAccounts(table).of(household);
    if (accounts.isEmpty()) {
      throw Refusal.conflict("No Yoto account is linked. Link one under Account first.");
    }
    if (accounts.stream()
        .allMatch(account -> account.health() == YotoAccount.Health.NEEDS_CONSENT)) {
      throw Refusal.conflict("Yoto asks to be linked again: go to Account and link it.");
    }
  }

  private void requireNoOtherJob(String household, Card card) {
    String jobId = card.publishJobId();
    Optional<Stored<StoredJob>> job =
        jobId == null
            ? Optional.empty()
            : table.find(StoredJob.class, JobKeys.job(household, jobId));
    if (job.isPresent() && !job.get().value().job().ended()) {
      throw Refusal.conflict("This card is being published just now.");
    }
  }

  private void requireAudio(String household, List<Chapter> chapters) {
    Set<String> there = AudioCatalog.findAll(table, household, tracks(chapters)).keySet();
    List<Refusal.Fault> faults = new ArrayList<>();
    for (int c = 0; c < chapters.size(); c++) {
      List<String> audioIds = chapters.get(c).audioIds();
      for (int t = 0; t < audioIds.size(); t++) {
        if (!there.contains(audioIds.get(t))) {
          faults.add(
              new Refusal.Fault("/chapters/" + c + "/audioIds/" + t, "There is no such audio."));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  /** Each audio once, in order. */
  static Set<String> tracks(List<Chapter> chapters) {
    Set<String> ids = new LinkedHashSet<>();
    chapters.forEach(chapter -> ids.addAll(chapter.audioIds()));
    return ids;
  }

  private Stored<Card> find(Caller caller, String cardId) {
    return table
        .find(Card.class, CardKeys.card(caller.householdId(), cardId))
        .orElseThrow(() -> Refusal.notFound("card"));
  }

  private void changed(String household, String cardId) {
    live.publish(household, ThingChanged.card(clock.instant(), Correlation.current(), cardId));
  }
}
