package io.yotosmartstream.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.local.store.ByteRange.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-9, 0, 9",
    "bytes=5-, 5, 9",
    "bytes=-3, 7, 9",
    "bytes=-100, 0, 9",
    "bytes=9-999999999999999999, 9, 9"
  })
  void parts(String header, long first, long last) {
    assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange(Kind.PART, first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "items=0-1", "bytes=5-2", ""})
  void theWholeForWhatIsNoSingleRange(String header) {
    assertThat(ByteRange.parse(header, 10)).isEqualTo(ByteRange.whole(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
  void notSatisfiable(String header) {
    assertThat(ByteRange.parse(header, 10).kind()).isEqualTo(Kind.UNSATISFIABLE);
  }
}
