package io.yotosmartstream.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void anEscapedSlashStaysInItsSegment() {
    assertThat(Addresses.path("/api/audio/a%2Fb/c+d%20e")).isEqualTo("/api/audio/a%2Fb/c+d e");
  }

  @Test
  void aQueryIsDecoded() {
    assertThat(Addresses.query("limit=5&cursor=a%3Db+c&flag"))
        .isEqualTo(Map.of("limit", "5", "cursor", "a=b c", "flag", ""));
    assertThat(Addresses.query(null)).isEmpty();
  }

  @Test
  void whatIsNoEscapeStandsAsItIs() {
    assertThat(Addresses.query("name=100%")).containsEntry("name", "100%");
    assertThat(Addresses.path("/api/%zz")).isEqualTo("/api/%zz");
  }
}
