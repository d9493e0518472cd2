package io.yotosmartstream.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yotosmartstream.functions.audio.AudioStatus;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.households.Invitation;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.migration.testing.BreakingStore;
import io.yotosmartstream.migration.testing.Home;
import io.yotosmartstream.migration.testing.Ports;
import io.yotosmartstream.migration.testing.Predecessor;
import io.yotosmartstream.migration.testing.Sound;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.YotoAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole runs: dry, for good, again, and broken off. */
class MigrationTest extends MigratingTest {
  private Predecessor family() {
    return newest()
        .user("zoe", "Zoe@example.com")
        .user("kim", "kim@example.com")
        .audio("Good_night.wav", Sound.wav(2))
        .audio("story.wav", Sound.wav(1))
        .file(".yoto_refresh_token", home.yoto.grant("robin").getBytes());
  }

  @Test
  void aDryRunWritesNothingAndSaysWhatItWould() {
    List<Item> before = home.items();
    Predecessor from = family();
    Map<Path, Long> files = files(from);

    assertThat(migrate(from)).as(said()).isZero();

    assertThat(home.items()).isEqualTo(before);
    assertThat(home.mailsTo("kim@example.com")).isZero();
    assertThat(files(from)).isEqualTo(files);
    reports("would be taken", "users 1 (zoe)", "an invitation");
    reports("would be taken", "audio_files 1 (Good_night.wav)", "16,044 bytes");
    assertThat(report().get(1)).isEqualTo("4 would be taken, 0 there already, 1 not taken");
    assertThat(said()).contains("audio_files: 2 of 2", "settings: none");
  }

  @Test
  void everythingArrives() {
    apply(family());

    assertThat(home.invitations())
        .extracting(Invitation::email, Invitation::role)
        .containsExactlyInAnyOrder(
            tuple("Zoe@example.com", Role.ADULT), tuple("kim@example.com", Role.ADULT));
    assertThat(home.mailsTo("kim@example.com")).isOne();
    StoredAudio audio =
        home.audio().stream().filter(a -> a.title().equals("Good night")).findFirst().orElseThrow();
    assertThat(audio.status()).isEqualTo(AudioStatus.READY);
    assertThat(audio.duration()).isEqualTo(2);
    assertThat(audio.fileName()).isEqualTo("Good_night.wav");
    assertThat(audio.createdAt()).isEqualTo(Instant.parse("2024-02-03T04:05:06.789Z"));
    assertThat(home.audio()).hasSize(2);
  }

  @Test
  void aSecondRunChangesNothing() {
    Predecessor from = family();
    apply(from);
    List<Item> after = home.items();
    home.clock.advance(Duration.ofDays(1));

    apply(from);

    assertThat(home.items()).isEqualTo(after);
    assertThat(home.mailsTo("kim@example.com")).isOne();
    assertThat(report().get(1)).isEqualTo("0 taken, 4 there already, 1 not taken");
  }

  @Test
  void whatPeopleDeletedDoesNotComeBack() {
    Predecessor from = family();
    apply(from);
    home.items().stream()
        .filter(
            item -> item.key().sk().startsWith("AUDIO#") || item.key().sk().startsWith("INVITE"))
        .forEach(item -> home.platform().items().write(new Write.Remove(item.key())));

    apply(from);

    assertThat(home.audio()).isEmpty();
    assertThat(home.invitations()).isEmpty();
    assertThat(home.mailsTo("kim@example.com")).isOne();
  }

  @Test
  void aRunThatBreaksOffAnywhereIsFinishedByTheNext() throws Exception {
    variables.put("TOKENS", "1");
    int broken = 0;
    boolean finished = false;
    while (!finished) {
      home.close();
      home = new Home(folder.resolve("home-" + broken));
      Path old = folder.resolve("old-" + broken);
      Predecessor from =
          Predecessor.newest(old)
              .user("kim", "kim@example.com")
              .audio("story.wav", Sound.wav(1))
              .file(".yoto_refresh_token", home.yoto.grant("robin").getBytes());
      variables.put("APPLY", "1");

      finished = migrate(from, breakingAfter(broken)) == 0;
      if (!finished) {
        assertThat(said()).contains("It broke off: The table does not answer (pulled)");
        apply(from);
      }

      String when = "broken off after " + broken + " writes";
      assertThat(home.audio())
          .as(when)
          .extracting(StoredAudio::status)
          .containsExactly(AudioStatus.READY);
      assertThat(home.invitations()).as(when).hasSize(1);
      assertThat(home.mailsTo("kim@example.com")).as(when).isBetween(1L, 2L);
      assertThat(linked()).as(when).isEqualTo(1);
      List<Item> after = home.items();
      apply(from);
      assertThat(home.items()).as(when).isEqualTo(after);
      broken++;
    }
    assertThat(broken).as("writes of a run").isGreaterThan(10);
  }

  @Test
  void theReportOfARunThatBrokeOffNamesWhatWasTakenUntilThen() {
    variables.put("APPLY", "1");

    assertThat(migrate(family(), breakingAfter(6))).isEqualTo(1);

    reports("taken", "users 1 (zoe)", "was sent");
    assertThat(report()).noneMatch(line -> line.contains("audio_files"));
  }

  @Test
  void noSecretIsWrittenAnywhereButIntoTheVault() {
    variables.put("TOKENS", "1");
    String token = home.yoto.grant("robin");
    apply(newest().user("kim", "kim@example.com").file(".yoto_refresh_token", token.getBytes()));

    assertThat(said() + report() + home.items())
        .doesNotContain(token)
        .doesNotContain("refresh:")
        .doesNotContain(Predecessor.HASH);
  }

  private int linked() {
    return new YotoAccounts(home.table()).of(home.household()).size();
  }

  private Platform breakingAfter(int writes) {
    ItemStore store = new BreakingStore(home.platform().items(), writes);
    return Ports.exchanged(home.platform(), ItemStore.class, store);
  }

  private static Map<Path, Long> files(Predecessor from) {
    try (Stream<Path> all = Files.walk(from.folder())) {
      return all.collect(
          Collectors.toMap(
              file -> file, file -> file.toFile().lastModified(), (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
