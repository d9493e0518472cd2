package io.yotosmartstream.functions.households;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a household may keep and have spoken. */
public final class Quotas {
  private static final Duration COUNTER_KEPT = Duration.ofDays(100);

  private final Table table;
  private final ApiSettings settings;
  private final InstantSource clock;

  /** Use and limits, as people see them. */
  public record View(
      long storageBytes,
      long storageBytesLimit,
      long speechCharacters,
      long speechCharactersLimit) {}

  /** Characters spoken in a month. */
  public record SpeechUse(long characters) {}

  public Quotas(Table table, ApiSettings settings, InstantSource clock) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  public View of(String householdId) {
    return new View(
        storageBytes(householdId),
        settings.storageBytesLimit(),
        table
            .find(SpeechUse.class, speechKey(householdId))
            .map(use -> use.value().characters())
            .orElse(0L),
        settings.speechCharactersLimit());
  }

  /**
   * Counted from what is there, announced uploads included, so that it cannot drift. Two uploads
   * announced in the same moment may pass the limit together by one file.
   */
  public void requireStorage(String householdId, long bytes) {
    long used = storageBytes(householdId);
    if (used + bytes > settings.storageBytesLimit()) {
      throw Refusal.of(
          Refusal.Kind.QUOTA,
          "The household keeps %,d of %,d bytes; this file needs %,d. Delete something first."
              .formatted(used, settings.storageBytesLimit(), bytes));
    }
  }

  /** Takes the characters off this month's quota, or refuses and takes none. */
  public void takeSpeech(String householdId, int characters) {
    Key key = speechKey(householdId);
    WriteOutcome outcome;
    do {
      Optional<Stored<SpeechUse>> found = table.find(SpeechUse.class, key);
      long used = found.map(use -> use.value().characters()).orElse(0L) + characters;
      if (used > settings.speechCharactersLimit()) {
        throw Refusal.of(
            Refusal.Kind.QUOTA,
            "%,d of %,d characters are used this month; this text has %,d."
                .formatted(used - characters, settings.speechCharactersLimit(), characters));
      }
      Instant expires = clock.instant().plus(COUNTER_KEPT);
      outcome =
          table.write(
              found.isPresent()
                  ? Table.replace(found.get(), new SpeechUse(used))
                  : Table.create(key, new SpeechUse(used), expires));
    } while (outcome == WriteOutcome.CONFLICT);
  }

  private long storageBytes(String householdId) {
    return table
        .listAll(StoredAudio.class, HouseholdKeys.partition(householdId), AudioKeys.PREFIX)
        .stream()
        .map(stored -> stored.value().size())
        .mapToLong(size -> size == null ? 0 : size)
        .sum();
  }

  private Key speechKey(String householdId) {
    YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    return new Key(HouseholdKeys.partition(householdId), "USE#SPEECH#" + month);
  }
}
