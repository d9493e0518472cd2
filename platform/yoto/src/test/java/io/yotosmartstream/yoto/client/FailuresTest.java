package io.yotosmartstream.yoto.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401||UNAUTHORIZED",
        "403|{\"error\":{\"code\":\"unauthorized\"}}|UNAUTHORIZED",
        "403|{\"error\":{\"code\":\"forbidden\",\"message\":\"needs family:devices:view\"}}|FORBIDDEN",
        "403|<html>blocked</html>|FORBIDDEN",
        "400|{\"error\":{\"code\":\"bad-request\",\"message\":\"no\"}}|REJECTED",
        "404||REJECTED",
        "429|{}|TOO_MANY",
        "500|<html>oops</html>|UNAVAILABLE",
        "503||UNAVAILABLE",
        "302||UNAVAILABLE",
        "200|<html>Welcome to the hotel</html>|UNAVAILABLE",
        "200||UNAVAILABLE"
      })
  void saysWhatToDoAboutAnAnswer(int status, String body, Kind kind) throws IOException {
    try (CannedYoto yoto = new CannedYoto().answers(status, body == null ? "" : body)) {
      assertThat(failure(() -> yoto.client().library("secret-token")).kind()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403|{\"error\":\"invalid_grant\",\"error_description\":\"Unknown or invalid refresh token.\"}|INVALID_GRANT",
        "400|{\"error\":\"invalid_grant\"}|INVALID_GRANT",
        "401|{\"error\":\"invalid_client\"}|REJECTED",
        "403|{\"error\":\"access_denied\"}|REJECTED",
        "429|{\"error\":\"too_many_requests\"}|TOO_MANY",
        "403|<html>firewall</html>|UNAVAILABLE",
        "502||UNAVAILABLE",
        "200|{\"token_type\":\"Bearer\"}|UNAVAILABLE",
        "200|{\"access_token\":\"opaque\"}|UNAVAILABLE"
      })
  void neverTakesAPassingFaultForALostGrant(int status, String body, Kind kind) throws IOException {
    try (CannedYoto yoto = new CannedYoto().answers(status, body == null ? "" : body)) {
      assertThat(failure(() -> yoto.client().refresh("secret-refresh")).kind()).isEqualTo(kind);
    }
  }

  @Test
  void tellsNoTokenAndNoControlCharactersInMessages() throws IOException {
    try (CannedYoto yoto =
        new CannedYoto()
            .answers(400, "{\"error\":{\"code\":\"bad\",\"message\":\"line\\none\\u001b[31m\"}}")) {
      YotoCloudException failure = failure(() -> yoto.client().devices("secret-token"));

      assertThat(failure).hasMessage("Yoto answered 400 (bad): line one [31m");
      assertThat(failure).hasMessageNotContaining("secret-token");
    }
  }

  @Test
  void isUnavailableWhereNobodyListens() throws IOException {
    URI gone;
    try (CannedYoto yoto = new CannedYoto()) {
      gone = yoto.url();
    }
    YotoCloud client =
        YotoClients.over(new YotoSettings(gone, gone, "c", "", ""), InstantSource.system());

    YotoCloudException failure = failure(() -> client.refresh("secret-refresh"));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void asksForAClientIdBeforeItAsksYoto() {
    YotoCloud client = YotoClients.over(YotoSettings.from(Map.of()), InstantSource.system());

    assertThat(failure(() -> client.refresh("r"))).hasMessageContaining("YOTO_CLIENT_ID");
  }

  private static YotoCloudException failure(ThrowingCallable call) {
    return catchThrowableOfType(YotoCloudException.class, call);
  }
}
