package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpApiTest {
  @Test
  void cookiesAreTakenAsApiGatewayGivesThem() {
    assertThat(HttpApi.cookies(List.of("a=1", " b = 2=2", "broken"), "c=3"))
        .isEqualTo(Map.of("a", "1", "b", "2=2"));
  }

  @Test
  void whereAGatewayLeavesThemInTheHeaderTheyAreReadThere() {
    assertThat(HttpApi.cookies(null, "a=1; b=2;broken")).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(HttpApi.cookies(null, "")).isEmpty();
  }
}
