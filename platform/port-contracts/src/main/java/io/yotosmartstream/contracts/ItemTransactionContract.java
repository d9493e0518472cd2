package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ItemStore} says of transactions, and of many who write at once. */
public abstract class ItemTransactionContract {
  protected final ManualClock clock = new ManualClock();

  /** A partition that no other test uses, so that tests may share a table. */
  protected final String pk = "TEST#" + UUID.randomUUID();

  private ItemStore store;

  protected abstract ItemStore store(InstantSource clock);

  @BeforeEach
  void makeStore() {
    store = store(clock);
  }

  @Test
  void aTransactionHappensAsAWhole() {
    create("changed", Map.of());
    create("deleted", Map.of());
    create("checked", Map.of());
    WriteOutcome outcome =
        store.write(
            List.of(
                new Write.Create(key("created"), Map.of("n", 1L), null),
                new Write.Replace(key("changed"), 1, Map.of("n", 2L), null),
                new Write.Delete(key("deleted"), 1),
                new Write.Remove(key("never")),
                new Write.Check(key("checked"), 1)));
    assertThat(outcome).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(attributes("created")).containsEntry("n", 1L);
    assertThat(attributes("changed")).containsEntry("n", 2L);
    assertThat(store.get(key("deleted"))).isEmpty();
    assertThat(version("checked")).isEqualTo(1);
  }

  @Test
  void aTransactionHappensNotAtAllWhereOneConditionDoesNotHold() {
    create("there", Map.of("n", 0L));
    List<Write> failing =
        List.of(
            new Write.Create(key("there"), Map.of(), null),
            new Write.Replace(key("there"), 2, Map.of(), null),
            new Write.Delete(key("there"), 2),
            new Write.Check(key("there"), 2),
            new Write.Check(key("nowhere"), 1));
    for (Write write : failing) {
      assertThat(store.write(List.of(new Write.Create(key("new"), Map.of(), null), write)))
          .isEqualTo(WriteOutcome.CONFLICT);
      assertThat(store.get(key("new"))).isEmpty();
      assertThat(attributes("there")).containsEntry("n", 0L);
    }
  }

  @Test
  void aTransactionTakesAHundredWritesAndNoMore() {
    assertThat(store.write(creations(100))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(store.get(key("099"))).isPresent();
    assertThatThrownBy(() -> store.write(creations(101)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.write(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTransactionNamesNoKeyTwice() {
    Write remove = new Write.Remove(key("a"));
    assertThatThrownBy(() -> store.write(List.of(remove, remove)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofManyWhoCreateTheSameItemOneWins() throws Exception {
    List<WriteOutcome> outcomes = Races.run(8, i -> () -> create("a", Map.of("who", (long) i)));
    assertThat(outcomes).containsOnlyOnce(WriteOutcome.WRITTEN);
    int winner = outcomes.indexOf(WriteOutcome.WRITTEN);
    assertThat(attributes("a")).containsEntry("who", (long) winner);
  }

  @Test
  void ofManyWhoReplaceTheSameVersionOneWins() throws Exception {
    create("a", Map.of());
    List<WriteOutcome> outcomes = Races.run(8, i -> () -> replace("a", 1, Map.of("who", (long) i)));
    assertThat(outcomes).containsOnlyOnce(WriteOutcome.WRITTEN);
    assertThat(version("a")).isEqualTo(2);
  }

  @Test
  void noCountIsLostAmongThoseWhoTryAgain() throws Exception {
    create("a", Map.of("count", 0L));
    Races.run(
        4,
        i ->
            () -> {
              for (int done = 0; done < 10; ) {
                Item item = store.get(key("a")).orElseThrow();
                long count = (long) item.attributes().getOrDefault("count", 0L);
                if (replace("a", item.version(), Map.of("count", count + 1))
                    == WriteOutcome.WRITTEN) {
                  done++;
                }
              }
              return true;
            });
    assertThat(attributes("a")).containsEntry("count", 40L);
  }

  @Test
  void transactionsOverTheSameItemsDoNotMix() throws Exception {
    List<WriteOutcome> outcomes =
        Races.run(
            8,
            i ->
                () -> {
                  List<Write> writes = new ArrayList<>();
                  for (String sk : List.of("a", "b", "c")) {
                    writes.add(new Write.Create(key(sk), Map.of("who", (long) i), null));
                  }
                  return store.write(i % 2 == 0 ? writes : writes.reversed());
                });
    assertThat(outcomes).containsOnlyOnce(WriteOutcome.WRITTEN);
    assertThat(attributes("b")).isEqualTo(attributes("a"));
    assertThat(attributes("c")).isEqualTo(attributes("a"));
  }

  private List<Write> creations(int count) {
    return IntStream.range(0, count)
        .<Write>mapToObj(i -> new Write.Create(key("%03d".formatted(i)), Map.of(), null))
        .toList();
  }

  private WriteOutcome create(String sk, Map<String, @Nullable Object> attributes) {
    return store.write(new Write.Create(key(sk), attributes, null));
  }

  private WriteOutcome replace(String sk, long version, Map<String, @Nullable Object> attributes) {
    return store.write(new Write.Replace(key(sk), version, attributes, null));
  }

  private Map<String, @Nullable Object> attributes(String sk) {
    return store.get(key(sk)).orElseThrow().attributes();
  }

  private long version(String sk) {
    return store.get(key(sk)).orElseThrow().version();
  }

  private Key key(String sk) {
    return new Key(pk, sk);
  }
}
