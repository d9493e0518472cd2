package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.items.BadCursorException;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ItemStore} says of queries. */
public abstract class ItemQueryContract {
  protected final ManualClock clock = new ManualClock();
  protected final String pk = "TEST#" + UUID.randomUUID();
  private ItemStore store;

  protected abstract ItemStore store(InstantSource clock);

  @BeforeEach
  void makeStore() {
    store = store(clock);
  }

  @Test
  void anEmptyPartitionHasOneEmptyPage() {
    assertThat(store.query(ItemQuery.all(pk, ""))).isEqualTo(new ItemPage(List.of(), null));
  }

  @Test
  void findsWhatBeginsWithThePrefixInOrder() {
    put("CARD#2", "AUDIO#9", "CARD#1", "CARD#10", "CARD", "CARDS", "card#1", "PROFILE");
    assertThat(all("CARD#", false)).containsExactly("CARD#1", "CARD#10", "CARD#2");
    assertThat(all("CARD#", true)).containsExactly("CARD#2", "CARD#10", "CARD#1");
    assertThat(all("X", false)).isEmpty();
  }

  @Test
  void anEmptyPrefixFindsAllOfThePartition() {
    put("b", "a");
    store.write(new Write.Create(new Key(pk + "x", "c"), Map.of(), null));
    assertThat(all("", false)).containsExactly("a", "b");
  }

  @Test
  void signsOfPatternsAreOnlyLetters() {
    put("a%b", "a_b", "axb", "a*b");
    assertThat(all("a%", false)).containsExactly("a%b");
    assertThat(all("a_", false)).containsExactly("a_b");
  }

  @Test
  void ordersByTheBytesOfUtf8() {
    // In UTF-16 the note, beyond the basic plane, would come before the full-width letter.
    put("k#z", "k#ä", "k#\uFF21", "k#🎵", "k#A");
    assertThat(all("k#", false)).containsExactly("k#A", "k#z", "k#ä", "k#\uFF21", "k#🎵");
    assertThat(all("k#🎵", false)).containsExactly("k#🎵");
    assertThat(all("k#\uFF21", false)).containsExactly("k#\uFF21");
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedInBothDirections() {
    List<String> names = IntStream.range(0, 23).mapToObj("E#%02d"::formatted).toList();
    put(names.toArray(String[]::new));
    assertThat(paged("E#", false, 5)).isEqualTo(names);
    assertThat(paged("E#", true, 5)).isEqualTo(names.reversed());
    assertThat(paged("E#", false, 23)).isEqualTo(names);
    assertThat(paged("E#", true, 1)).isEqualTo(names.reversed());
  }

  @Test
  void aPageHoldsNoMoreThanItsLimit() {
    put("a", "b", "c");
    ItemPage page = store.query(new ItemQuery(pk, "", false, 2, null));
    assertThat(page.items()).hasSize(2);
    assertThat(page.next()).isNotNull();
  }

  @Test
  void pagesBearChangesBetweenThem() {
    put("a", "c", "e");
    ItemPage first = store.query(new ItemQuery(pk, "", false, 2, null));
    store.write(new Write.Remove(new Key(pk, "c")));
    put("b", "d");
    assertThat(names(store.query(new ItemQuery(pk, "", false, 10, first.next()))))
        .containsExactly("d", "e");
  }

  @Test
  void aCursorOfAnotherPartitionShowsNothingOfIt() {
    put("a", "b", "c");
    String cursor = store.query(new ItemQuery(pk, "", false, 1, null)).next();
    assertThat(store.query(new ItemQuery(pk + "other", "", false, 10, cursor)).items()).isEmpty();
  }

  @Test
  void refusesWhatIsNoCursor() {
    for (String cursor : List.of("", "not a cursor!", "_w", "A".repeat(2000))) {
      assertThatThrownBy(() -> store.query(new ItemQuery(pk, "", false, 1, cursor)))
          .as(cursor)
          .isInstanceOf(BadCursorException.class);
    }
  }

  @Test
  void refusesTheCursorOfAnotherList() {
    put("AUDIO#1", "AUDIO#2", "CARD#1", "CARD#2");
    String cursor = store.query(new ItemQuery(pk, "AUDIO#", false, 1, null)).next();
    assertThatThrownBy(() -> store.query(new ItemQuery(pk, "CARD#", false, 1, cursor)))
        .isInstanceOf(BadCursorException.class);
  }

  @Test
  void nothingBeginsWithAPrefixThatIsTooLong() {
    assertThat(store.query(ItemQuery.all(pk, "x".repeat(1025))))
        .isEqualTo(new ItemPage(List.of(), null));
    assertThat(store.query(ItemQuery.all("x".repeat(2049), "")))
        .isEqualTo(new ItemPage(List.of(), null));
  }

  @Test
  void expiredItemsAreNotShownAndDoNotShortenPages() {
    Instant soon = clock.instant().plusSeconds(10);
    for (int i = 0; i < 10; i++) {
      Instant expiresAt = i % 2 == 0 ? soon : null;
      store.write(new Write.Create(new Key(pk, "E#" + i), Map.of(), expiresAt));
    }
    clock.advance(Duration.ofSeconds(10));
    assertThat(paged("E#", false, 3)).containsExactly("E#1", "E#3", "E#5", "E#7", "E#9");
  }

  @Test
  void findsManyLargeItems() {
    String large = "x".repeat(200 * 1024);
    for (int i = 0; i < 12; i++) {
      store.write(new Write.Create(new Key(pk, "L#%02d".formatted(i)), Map.of("x", large), null));
    }
    assertThat(paged("L#", false, 10)).hasSize(12);
  }

  @Test
  void showsAttributesVersionAndTimeOfEachItem() {
    Instant expiresAt = clock.instant().plusSeconds(10);
    store.write(new Write.Create(new Key(pk, "a"), Map.of("n", 1L), expiresAt));
    assertThat(store.query(ItemQuery.all(pk, "")).items())
        .containsExactly(new Item(new Key(pk, "a"), Map.of("n", 1L), 1, expiresAt));
  }

  private void put(String... names) {
    for (String name : names) {
      store.write(new Write.Create(new Key(pk, name), Map.of(), null));
    }
  }

  private List<String> all(String prefix, boolean newestFirst) {
    return names(store.query(new ItemQuery(pk, prefix, newestFirst, 100, null)));
  }

  private List<String> paged(String prefix, boolean newestFirst, int limit) {
    List<String> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ItemPage page = store.query(new ItemQuery(pk, prefix, newestFirst, limit, cursor));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      found.addAll(names(page));
      cursor = page.next();
    } while (cursor != null);
    return found;
  }

  private static List<String> names(ItemPage page) {
    return page.items().stream().map(item -> item.key().sk()).toList();
  }
}
