package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.ids.IdGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link IdGenerator} says. */
public abstract class IdGeneratorContract {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final ManualClock clock = new ManualClock();

  protected abstract IdGenerator ids(InstantSource clock);

  @Test
  void idsAreUlids() {
    assertThat(ids(clock).next()).matches("[0-7][" + ALPHABET + "]{25}");
  }

  @Test
  void theFirstTenSignsAreTheMilliseconds() {
    String id = ids(clock).next();
    long millis = 0;
    for (char sign : id.substring(0, 10).toCharArray()) {
      millis = millis * 32 + ALPHABET.indexOf(sign);
    }
    assertThat(millis).isEqualTo(clock.millis());
  }

  @Test
  void textOrderIsTheOrderOfMaking() {
    IdGenerator ids = ids(clock);
    List<String> made =
        IntStream.range(0, 1_000)
            .mapToObj(
                i -> {
                  clock.advance(Duration.ofMillis(i % 3 == 0 ? 1 : 0));
                  return ids.next();
                })
            .toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theOrderHoldsWhereTheClockGoesBack() {
    IdGenerator ids = ids(clock);
    String before = ids.next();
    clock.advance(Duration.ofHours(-1));
    assertThat(ids.next()).isGreaterThan(before);
  }

  @Test
  void noTwoAreTheSameWhoeverMakesThem() throws Exception {
    IdGenerator shared = ids(clock);
    List<List<String>> made =
        Races.run(8, i -> () -> Stream.generate(shared::next).limit(500).toList());
    assertThat(made.stream().flatMap(List::stream)).hasSize(4_000).doesNotHaveDuplicates();
    assertThat(ids(clock).next()).isNotEqualTo(ids(clock).next());
  }
}
