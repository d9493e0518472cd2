package io.yotosmartstream.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.contracts.Races;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several platforms on one folder, as the processes of a laptop have it open. */
class SharedFolderTest {
  private static final Key KEY = new Key("HOUSE#h", "PROFILE");
  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private LocalFixture fixture;
  private List<LocalPlatform> both;

  @BeforeEach
  void openTwice() {
    fixture = new LocalFixture(folder);
    both = List.of(fixture.open(clock), fixture.open(clock));
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void aWriteOfOneIsReadByTheOther() {
    write(0, new Write.Create(KEY, Map.of("n", 1L), null));
    assertThat(both.get(1).platform().items().get(KEY).orElseThrow().attributes())
        .containsEntry("n", 1L);
  }

  @Test
  void noCountIsLostBetweenThem() throws Exception {
    write(0, new Write.Create(KEY, Map.of("n", 0L), null));
    Races.run(
        4,
        i ->
            () -> {
              for (int done = 0; done < 50; ) {
                Item item = both.get(i % 2).platform().items().get(KEY).orElseThrow();
                long n = (long) item.attributes().get("n");
                Write next = new Write.Replace(KEY, item.version(), Map.of("n", n + 1), null);
                done += write(i % 2, next) == WriteOutcome.WRITTEN ? 1 : 0;
              }
              return true;
            });
    assertThat(both.get(0).platform().items().get(KEY).orElseThrow().attributes())
        .containsEntry("n", 200L);
  }

  @Test
  void aMessageIsWorkedOffByOneOfThem() throws Exception {
    for (int i = 0; i < 20; i++) {
      both.get(i % 2).platform().jobs().enqueue(new JobMessage("h", "job-" + i, null));
    }
    List<Integer> counts =
        Races.run(
            4,
            i ->
                () -> {
                  LocalQueue queue = both.get(i % 2).queue();
                  int count = 0;
                  while (true) {
                    Optional<LocalQueue.Message> message =
                        queue.poll(LocalQueue.JOBS, Duration.ofMinutes(1));
                    if (message.isEmpty()) {
                      return count;
                    }
                    count += queue.ack(message.get()) ? 1 : 0;
                  }
                });
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
  }

  @Test
  void tokensOfOneAreGoodAtTheOtherAndSpentOnce() throws Exception {
    SignIn.SignedIn signedIn = signUp(0);
    assertThat(both.get(1).platform().identity().verifyAccessToken(signedIn.accessToken()))
        .isNotNull();
    List<SignIn> refreshed =
        Races.run(2, i -> () -> both.get(i).platform().identity().refresh(signedIn.refreshToken()));
    assertThat(refreshed).filteredOn(SignIn.SignedIn.class::isInstance).hasSize(1);
  }

  @Test
  void ofTwoWhoStoreTokensOneWins() throws Exception {
    List<Boolean> stored =
        Races.run(
            4,
            i ->
                () -> both.get(i % 2).platform().tokenVault().store("account", tokens("t" + i), 0));
    assertThat(stored).containsOnlyOnce(true);
  }

  @Test
  void audioOfOneIsReadByTheOther() throws Exception {
    byte[] audio = "audio".getBytes(StandardCharsets.UTF_8);
    both.get(0)
        .platform()
        .audioStore()
        .put("audio/h/a/original", "audio/mpeg", new ByteArrayInputStream(audio), audio.length);
    assertThat(both.get(1).platform().audioStore().read("audio/h/a/original", 0, 10))
        .isEqualTo(audio);
  }

  @Test
  void aRestartKeepsEverything() throws Exception {
    write(0, new Write.Create(KEY, Map.of("n", 1L), null));
    SignIn.SignedIn signedIn = signUp(0);
    both.get(0).platform().tokenVault().store("account", tokens("t"), 0);
    both.get(0).platform().jobs().enqueue(new JobMessage("h", "job", null));
    byte[] audio = "audio".getBytes(StandardCharsets.UTF_8);
    both.get(0)
        .platform()
        .audioStore()
        .put("audio/h/a/original", "audio/mpeg", new ByteArrayInputStream(audio), audio.length);

    fixture.close();
    LocalPlatform again = fixture.open(clock);

    assertThat(again.platform().items().get(KEY)).isPresent();
    assertThat(again.platform().identity().verifyAccessToken(signedIn.accessToken())).isNotNull();
    assertThat(again.platform().identity().refresh(signedIn.refreshToken()))
        .isInstanceOf(SignIn.SignedIn.class);
    assertThat(again.platform().tokenVault().load("account").orElseThrow().tokens())
        .isEqualTo(tokens("t"));
    assertThat(again.queue().poll(LocalQueue.JOBS, Duration.ofMinutes(1))).isPresent();
    assertThat(again.platform().audioStore().read("audio/h/a/original", 0, 10)).isEqualTo(audio);
    assertThat(again.outbox().sent()).hasSize(1);
  }

  private WriteOutcome write(int which, Write write) {
    return both.get(which).platform().items().write(write);
  }

  private SignIn.SignedIn signUp(int which) {
    var identity = both.get(which).platform().identity();
    assertThat(identity.register("ann@example.com", "a password"))
        .isInstanceOf(Registration.Registered.class);
    Matcher code =
        Pattern.compile("\\b\\d{6}\\b").matcher(both.get(which).outbox().sent().getFirst().text());
    assertThat(code.find()).isTrue();
    identity.confirm("ann@example.com", code.group());
    return (SignIn.SignedIn) identity.signIn("ann@example.com", "a password");
  }

  private static YotoTokens tokens(String name) {
    return new YotoTokens(name, "refresh", Instant.parse("2026-01-02T03:04:05Z"), "scope");
  }
}
