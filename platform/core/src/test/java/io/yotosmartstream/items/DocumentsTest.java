package io.yotosmartstream.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  enum Colour {
    RED,
    DARK_BLUE
  }

  record Part(String name, int size) {}

  record Everything(
      String text,
      boolean flag,
      int whole,
      long large,
      double fraction,
      Integer boxedWhole,
      Long boxedLarge,
      Double boxedFraction,
      Boolean boxedFlag,
      Instant at,
      Colour colour,
      Part part,
      List<String> texts,
      List<Part> parts,
      List<List<Integer>> nested,
      Map<String, Part> named,
      Map<String, Object> anything,
      long version) {}

  record Strict(String name) {
    Strict {
      if (name.isBlank()) {
        throw new IllegalArgumentException("blank");
      }
    }
  }

  record Unfit(Object value) {}

  private static final Everything FULL =
      new Everything(
          "ü 🎵",
          true,
          7,
          Long.MAX_VALUE,
          0.5,
          8,
          9L,
          1.5,
          false,
          Instant.parse("2026-01-02T03:04:05.678Z"),
          Colour.DARK_BLUE,
          new Part("p", 1),
          List.of("a", "b"),
          List.of(new Part("q", 2)),
          List.of(List.of(1, 2), List.of()),
          Map.of("k", new Part("r", 3)),
          Map.of("x", "y", "n", 1L, "deep", Map.of("list", List.of(true))),
          12);

  @Test
  void readsWhatItWrote() {
    assertThat(Documents.toRecord(Everything.class, Documents.toMap(FULL), 12)).isEqualTo(FULL);
  }

  @Test
  void writesOnlyWhatJsonKnows() {
    Map<String, ?> map = Documents.toMap(FULL);
    assertThat(map.get("whole")).isEqualTo(7L);
    assertThat(map.get("at")).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(map.get("colour")).isEqualTo("DARK_BLUE");
    assertThat(map.get("part")).isEqualTo(Map.of("name", "p", "size", 1L));
    assertThat(map.get("parts")).isEqualTo(List.of(Map.of("name", "q", "size", 2L)));
  }

  @Test
  void theVersionIsTheStoresAndIsNotWritten() {
    assertThat(Documents.toMap(FULL)).doesNotContainKey("version");
    assertThat(Documents.toRecord(Everything.class, Map.of("version", 99L), 3).version())
        .isEqualTo(3);
  }

  @Test
  void whatIsNotStoredIsNullOrEmpty() {
    Everything empty = Documents.toRecord(Everything.class, Map.of(), 1);
    assertThat(empty)
        .isEqualTo(
            new Everything(
                null, false, 0, 0, 0, null, null, null, null, null, null, null, List.of(),
                List.of(), List.of(), Map.of(), Map.of(), 1));
  }

  @Test
  void nullsAreNotWritten() {
    Everything empty = Documents.toRecord(Everything.class, Map.of(), 1);
    assertThat(Documents.toMap(empty))
        .doesNotContainKeys("text", "boxedWhole", "at", "colour", "part")
        .containsKeys("flag", "whole", "texts", "named");
  }

  @Test
  void attributesThatTheRecordDoesNotKnowAreIgnored() {
    assertThat(Documents.toRecord(Part.class, Map.of("name", "p", "size", 1L, "later", "new"), 1))
        .isEqualTo(new Part("p", 1));
  }

  @Test
  void numbersMayHaveBeenStoredAsAnotherKind() {
    // DynamoDB knows one kind of number only, so that 2.0 comes back as 2.
    Everything read =
        Documents.toRecord(
            Everything.class, Map.of("fraction", 2L, "boxedFraction", 3L, "large", 4), 1);
    assertThat(read.fraction()).isEqualTo(2.0);
    assertThat(read.boxedFraction()).isEqualTo(3.0);
    assertThat(read.large()).isEqualTo(4);
  }

  @Test
  void refusesANumberThatDoesNotFit() {
    assertThatThrownBy(
            () -> Documents.toRecord(Part.class, Map.of("name", "p", "size", 1L << 40), 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refusesTypesThatNobodyCouldReadBack() {
    for (Object value : Arrays.asList('c', new int[] {1}, new StringBuilder("x"))) {
      assertThatThrownBy(() -> Documents.toMap(new Unfit(value)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anItemThatTheRecordRefusesIsAFault() {
    assertThatThrownBy(() -> Documents.toRecord(Strict.class, Map.of("name", " "), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Strict");
  }

  @Test
  void listsOfARecordThatWasReadCannotBeChanged() {
    Everything read = Documents.toRecord(Everything.class, Documents.toMap(FULL), 1);
    assertThatThrownBy(() -> read.texts().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
