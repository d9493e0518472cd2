package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ItemStore} says of single items. */
public abstract class ItemStoreContract {
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
  void nothingIsThereBeforeItIsCreated() {
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void whatIsCreatedIsReadWithVersionOne() {
    assertThat(create("a", Map.of("name", "Ö 🎵 \u0000 \"quoted\"")))
        .isEqualTo(WriteOutcome.WRITTEN);
    Item item = store.get(key("a")).orElseThrow();
    assertThat(item.key()).isEqualTo(key("a"));
    assertThat(item.version()).isEqualTo(1);
    assertThat(item.expiresAt()).isNull();
    assertThat(item.attributes()).isEqualTo(Map.of("name", "Ö 🎵 \u0000 \"quoted\""));
  }

  @Test
  void keepsEveryKindOfValue() {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("text", "");
    attributes.put("yes", true);
    attributes.put("no", false);
    attributes.put("count", 7L);
    attributes.put("large", Long.MAX_VALUE);
    attributes.put("small", Long.MIN_VALUE);
    attributes.put("fraction", 0.1);
    attributes.put("nothing", null);
    attributes.put("list", List.of("a", 1L, true, List.of(), Map.of("deep", -2.5)));
    attributes.put("map", Map.of("key with blank", Map.of(), "ключ", "значение"));
    create("a", attributes);
    assertThat(store.get(key("a")).orElseThrow().attributes()).isEqualTo(attributes);
  }

  @Test
  void wholeNumbersOfAnyTypeComeBackAsLong() {
    create("a", Map.of("number", 7));
    assertThat(store.get(key("a")).orElseThrow().attributes()).containsEntry("number", 7L);
  }

  @Test
  void numbersComeBackAsJsonWouldTakeThem() {
    create("a", Map.of("whole", 2.0, "large", 1e20, "small", -1.5e-7, "precise", 0.1 + 0.2));
    assertThat(store.get(key("a")).orElseThrow().attributes())
        .isEqualTo(Map.of("whole", 2L, "large", 1e20, "small", -1.5e-7, "precise", 0.1 + 0.2));
  }

  @Test
  void refusesNumbersThatDynamoDbCannotHold() {
    for (double number : new double[] {1e126, -1e300, 1e-131, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> create("a", Map.of("number", number)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void refusesValuesThatJsonDoesNotKnow() {
    for (Object value : List.of(new Object(), Instant.EPOCH, Double.NaN, 'c', Map.of(1, 2))) {
      assertThatThrownBy(() -> create("a", Map.of("value", value)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void takesAnAttributeOf300Kilobytes() {
    String large = "x".repeat(300 * 1024);
    create("a", Map.of("large", large));
    assertThat(store.get(key("a")).orElseThrow().attributes()).containsEntry("large", large);
  }

  @Test
  void refusesAnItemOfMoreThan400Kilobytes() {
    String half = "ö".repeat(100 * 1024 + 1);
    assertThatThrownBy(() -> create("a", Map.of("one", half, "other", half)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 409600");
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void nothingHasAKeyThatIsTooLong() {
    Key tooLong = new Key(pk, "ü".repeat(513));
    assertThat(store.get(tooLong)).isEmpty();
    assertThatThrownBy(() -> store.write(new Write.Create(tooLong, Map.of(), null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a sort key 1024");
    Key longest = new Key(pk, "ü".repeat(512));
    assertThat(store.write(new Write.Create(longest, Map.of(), null)))
        .isEqualTo(WriteOutcome.WRITTEN);
    assertThat(store.get(longest)).isPresent();
  }

  @Test
  void keysMayHoldAnyText() {
    Key odd = new Key(pk, "PLAYER#ü 🎧'; -- %_\\");
    store.write(new Write.Create(odd, Map.of(), null));
    assertThat(store.get(odd)).isPresent();
    assertThat(store.get(new Key(pk, "PLAYER#ü 🎧'; -- %__"))).isEmpty();
  }

  @Test
  void createsOnlyWhereNothingIs() {
    create("a", Map.of("who", "first"));
    assertThat(create("a", Map.of("who", "second"))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(attributes("a")).containsEntry("who", "first");
  }

  @Test
  void replacesOnlyTheVersionThatWasRead() {
    create("a", Map.of("old", 1L));
    assertThat(replace("a", 1, Map.of("new", 2L))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(replace("a", 1, Map.of("late", 3L))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(attributes("a")).isEqualTo(Map.of("new", 2L));
    assertThat(version("a")).isEqualTo(2);
  }

  @Test
  void replacesNothingWhereNothingIs() {
    assertThat(replace("a", 1, Map.of())).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(replace("a", 0, Map.of())).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void deletesOnlyTheVersionThatWasRead() {
    create("a", Map.of());
    assertThat(store.write(new Write.Delete(key("a"), 2))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(store.get(key("a"))).isPresent();
    assertThat(store.write(new Write.Delete(key("a"), 1))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(store.get(key("a"))).isEmpty();
    assertThat(store.write(new Write.Delete(key("a"), 1))).isEqualTo(WriteOutcome.CONFLICT);
  }

  @Test
  void removesWhateverIsThereOrNothing() {
    assertThat(store.write(new Write.Remove(key("a")))).isEqualTo(WriteOutcome.WRITTEN);
    create("a", Map.of());
    replace("a", 1, Map.of());
    assertThat(store.write(new Write.Remove(key("a")))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void versionsBeginAnewAfterADeletion() {
    create("a", Map.of());
    replace("a", 1, Map.of());
    store.write(new Write.Remove(key("a")));
    create("a", Map.of());
    assertThat(version("a")).isEqualTo(1);
  }

  @Test
  void anExpiredItemIsAsGoodAsNone() {
    Instant expiresAt = clock.instant().plusSeconds(30);
    store.write(new Write.Create(key("a"), Map.of("who", "first"), expiresAt));
    assertThat(store.get(key("a")).orElseThrow().expiresAt()).isEqualTo(expiresAt);
    clock.advance(Duration.ofSeconds(30));
    assertThat(store.get(key("a"))).isEmpty();
    assertThat(store.write(new Write.Check(key("a"), 1))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(replace("a", 1, Map.of())).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(store.write(new Write.Delete(key("a"), 1))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(create("a", Map.of("who", "second"))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(attributes("a")).containsEntry("who", "second");
    assertThat(version("a")).isEqualTo(1);
  }

  @Test
  void aReplacementSetsAnotherTimeOrNone() {
    store.write(new Write.Create(key("a"), Map.of(), clock.instant().plusSeconds(30)));
    replace("a", 1, Map.of());
    clock.advance(Duration.ofMinutes(1));
    assertThat(store.get(key("a")).orElseThrow().expiresAt()).isNull();
  }

  @Test
  void manyAreReadAtOnce() {
    List<Write> writes =
        IntStream.range(0, 130)
            .<Write>mapToObj(i -> new Write.Create(key("many" + i), Map.of("n", (long) i), null))
            .toList();
    store.write(writes.subList(0, 70));
    store.write(writes.subList(70, 130));
    Set<Key> wanted =
        IntStream.range(20, 230).mapToObj(i -> key("many" + i)).collect(Collectors.toSet());

    List<Item> found = store.getAll(wanted);

    assertThat(found).hasSize(110).allMatch(item -> item.version() == 1);
    assertThat(found)
        .extracting(item -> item.attributes().get("n"))
        .containsExactlyInAnyOrderElementsOf(LongStream.range(20, 130).boxed().toList());
  }

  @Test
  void whatHasExpiredIsNotAmongMany() {
    store.write(new Write.Create(key("a"), Map.of(), clock.instant().plusSeconds(30)));
    create("b", Map.of());
    clock.advance(Duration.ofSeconds(30));

    assertThat(store.getAll(Set.of(key("a"), key("b"), new Key(pk, "long" + "x".repeat(2000)))))
        .extracting(Item::key)
        .containsExactly(key("b"));
    assertThat(store.getAll(Set.of())).isEmpty();
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
