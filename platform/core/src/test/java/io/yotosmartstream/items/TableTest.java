package io.yotosmartstream.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TableTest {
  record Note(String text, int count, long version) {
    static Note of(String text) {
      return new Note(text, 0, 0);
    }

    Note plusOne() {
      return new Note(text, count + 1, version);
    }
  }

  private static final Key KEY = new Key("HOUSE#h", "NOTE#1");
  private final SettableClock clock = new SettableClock();
  private final InMemoryItemStore store = new InMemoryItemStore(clock);
  private final Table table = new Table(store);

  @Test
  void findsWhatWasCreatedWithItsVersion() {
    table.write(Table.create(KEY, Note.of("a")));
    assertThat(table.find(Note.class, KEY))
        .contains(new Stored<>(KEY, new Note("a", 0, 1), 1, null));
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(table.find(Note.class, KEY)).isEmpty();
  }

  @Test
  void keepsTheTimeThatAnItemHas() {
    Instant expiresAt = clock.instant().plusSeconds(60);
    table.write(Table.create(KEY, Note.of("a"), expiresAt));
    Stored<Note> stored = table.find(Note.class, KEY).orElseThrow();
    table.write(Table.replace(stored, Note.of("b")));
    assertThat(table.find(Note.class, KEY).orElseThrow().expiresAt()).isEqualTo(expiresAt);
    clock.advance(Duration.ofSeconds(60));
    assertThat(table.find(Note.class, KEY)).isEmpty();
  }

  @Test
  void replacesAndDeletesOnlyWhatWasRead() {
    table.write(Table.create(KEY, Note.of("a")));
    Stored<Note> stored = table.find(Note.class, KEY).orElseThrow();
    assertThat(table.write(Table.replace(stored, Note.of("b")))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(table.write(Table.replace(stored, Note.of("c")))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(table.write(Table.delete(stored))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(table.find(Note.class, KEY).orElseThrow().value()).isEqualTo(new Note("b", 0, 2));
  }

  @Test
  void changesWhatIsThere() {
    table.write(Table.create(KEY, Note.of("a")));
    Stored<Note> changed = table.change(Note.class, KEY, Note::plusOne).orElseThrow();
    assertThat(changed.value()).isEqualTo(new Note("a", 1, 2));
    assertThat(table.find(Note.class, KEY)).contains(changed);
  }

  @Test
  void changesNothingWhereNothingIs() {
    assertThat(table.change(Note.class, KEY, Note::plusOne)).isEmpty();
  }

  @Test
  void aChangeThatChangesNothingIsNotWritten() {
    table.write(Table.create(KEY, Note.of("a")));
    assertThat(table.change(Note.class, KEY, note -> note).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aChangeStartsAnewWhereAnotherCameBetween() {
    table.write(Table.create(KEY, Note.of("a")));
    AtomicInteger tries = new AtomicInteger();
    Stored<Note> changed =
        table
            .change(
                Note.class,
                KEY,
                note -> {
                  if (tries.incrementAndGet() == 1) {
                    Stored<Note> now = table.find(Note.class, KEY).orElseThrow();
                    table.write(Table.replace(now, now.value().plusOne()));
                  }
                  return note.plusOne();
                })
            .orElseThrow();
    assertThat(tries).hasValue(2);
    assertThat(changed.value().count()).isEqualTo(2);
  }

  @Test
  void givesUpWhereOthersAlwaysComeBetween() {
    table.write(Table.create(KEY, Note.of("a")));
    assertThatThrownBy(
            () ->
                table.change(
                    Note.class,
                    KEY,
                    note -> {
                      Stored<Note> now = table.find(Note.class, KEY).orElseThrow();
                      table.write(Table.replace(now, now.value().plusOne()));
                      return note.plusOne();
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void listsPagesAndAll() {
    for (int i = 0; i < 1_005; i++) {
      table.write(Table.create(new Key("HOUSE#h", "NOTE#%04d".formatted(i)), Note.of("n" + i)));
    }
    Listing<Note> page = table.list(Note.class, new ItemQuery("HOUSE#h", "NOTE#", true, 2, null));
    assertThat(page.values()).extracting(Note::text).containsExactly("n1004", "n1003");
    assertThat(page.next()).isNotNull();
    List<Stored<Note>> all = table.listAll(Note.class, "HOUSE#h", "NOTE#");
    assertThat(all).hasSize(1_005).doesNotHaveDuplicates();
    assertThat(all.getLast().value().text()).isEqualTo("n1004");
  }
}
