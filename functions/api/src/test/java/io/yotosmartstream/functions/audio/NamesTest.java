package io.yotosmartstream.functions.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "song.mp3, song.mp3",
    "../../etc/passwd, passwd",
    "C:\\music\\song.mp3, song.mp3",
    "'..', audio",
    "'folder/', audio",
    "Märchen für 🦊.mp3, Märchen für 🦊.mp3"
  })
  void aFileNameIsTheLastPartOfAPath(String given, String kept) {
    assertThat(Names.fileName(given)).isEqualTo(kept);
  }

  @Test
  void whatCannotBeSeenIsDropped() {
    assertThat(Names.clean("a\u0000b\nc\u202Ed")).isEqualTo("abcd");
  }

  @Test
  void aTitleHasNoEndingAndAtMostAHundredCharacters() {
    assertThat(Names.title("my_song.mp3")).isEqualTo("my song");
    assertThat(Names.title("🦊".repeat(200) + ".mp3").codePointCount(0, 200)).isEqualTo(100);
  }
}
