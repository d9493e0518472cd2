package io.yotosmartstream.yoto.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoDevice;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import io.yotosmartstream.yoto.YotoTokens;
import io.yotosmartstream.yoto.YotoTranscode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpYotoCloudTest {
  private CannedYoto yoto;

  @BeforeEach
  void start() throws IOException {
    yoto = new CannedYoto();
  }

  @AfterEach
  void stop() {
    yoto.close();
  }

  @Test
  void asksForConsentWithProofKey() {
    assertThat(yoto.client().authorizeUrl("s&1", "challenge"))
        .hasPath("/authorize")
        .hasParameter("audience", yoto.url().toString())
        .hasParameter("scope", "a b")
        .hasParameter("response_type", "code")
        .hasParameter("client_id", "client-1")
        .hasParameter("redirect_uri", "http://127.0.0.1:8787/callback")
        .hasParameter("state", "s&1")
        .hasParameter("code_challenge", "challenge")
        .hasParameter("code_challenge_method", "S256");
  }

  @Test
  void readsTheExpiryFromTheTokenItself() {
    long exp = CannedYoto.NOW.getEpochSecond() + 3600;
    String token = CannedYoto.token("{\"sub\":\"auth0|1\",\"exp\":" + exp + ",\"scope\":\"x\"}");
    yoto.answers(
        200,
        "{\"access_token\":\"" + token + "\",\"refresh_token\":\"v1.next\",\"expires_in\":86400}");

    YotoTokens tokens = yoto.client().refresh("v1.old");

    assertThat(tokens.accessToken()).isEqualTo(token);
    assertThat(tokens.refreshToken()).isEqualTo("v1.next");
    assertThat(tokens.expiresAt()).isEqualTo(CannedYoto.NOW.plusSeconds(3600));
    assertThat(tokens.scope()).isEqualTo("x");
    assertThat(yoto.client().userOf(token)).isEqualTo("auth0|1");
    assertThat(yoto.asked().getFirst().body())
        .contains("grant_type=refresh_token", "client_id=client-1", "refresh_token=v1.old");
  }

  @Test
  void readsTheExpiryFromTheAnswerWhereTheTokenIsOpaque() {
    yoto.answers(200, "{\"access_token\":\"opaque\",\"expires_in\":\"7200\",\"scope\":\"y\"}");

    YotoTokens tokens = yoto.client().exchangeCode("code", "verifier");

    assertThat(tokens.expiresAt()).isEqualTo(CannedYoto.NOW.plusSeconds(7200));
    assertThat(tokens.refreshToken()).isNull();
    assertThat(yoto.asked().getFirst().body())
        .contains("code=code", "code_verifier=verifier", "redirect_uri=http%3A%2F%2F127");
  }

  @Test
  void aConfidentialApplicationSendsTheSecretOfTheMoment() {
    Iterator<String> secrets = List.of("first & only", "second").iterator();
    YotoCloud confidential = yoto.client(secrets::next);
    String answer = "{\"access_token\":\"a\",\"expires_in\":60}";
    yoto.answers(200, answer).answers(200, answer);

    confidential.exchangeCode("code", "verifier");
    confidential.refresh("refresh");

    assertThat(yoto.asked().get(0).body()).contains("client_secret=first%20%26%20only");
    assertThat(yoto.asked().get(1).body()).contains("client_secret=second");
  }

  @Test
  void keepsTokensOfAnyLength() {
    String token = CannedYoto.token("{\"exp\":1900000000,\"pad\":\"" + "x".repeat(3000) + "\"}");
    yoto.answers(200, "{\"access_token\":\"" + token + "\"}");

    assertThat(yoto.client().refresh("r").accessToken()).isEqualTo(token);
  }

  @Test
  void listsPlayers() {
    yoto.answers(
        200,
        """
        {"devices":[{"deviceId":"y2-A_b","name":"Bedroom","deviceType":"v3e","deviceFamily":"v3",
         "online":"1"},{"name":"no id"},{"deviceId":"y3"}]}""");

    assertThat(yoto.client().devices("t"))
        .containsExactly(
            new YotoDevice("y2-A_b", "Bedroom", "v3e", "v3", true),
            new YotoDevice("y3", "y3", "", "", false));
    assertThat(yoto.asked().getFirst().line()).isEqualTo("GET /device-v2/devices/mine");
    assertThat(yoto.asked().getFirst().authorization()).isEqualTo("Bearer t");
  }

  @Test
  void findsTheAddressOfThePersonWhoseTokenItIs() {
    String token = CannedYoto.token("{\"sub\":\"auth0|2\"}");
    yoto.answers(
        200,
        """
        {"family":{"members":[{"userId":"auth0|1","email":"one@example.com"},
         {"userId":"auth0|2","email":"two@example.com"}]}}""");
    yoto.answers(403, "{\"error\":{\"code\":\"forbidden\"}}");

    assertThat(yoto.client().accountEmail(token)).contains("two@example.com");
    assertThat(yoto.client().accountEmail(token)).isEmpty();
  }

  @Test
  void readsTheLibraryWithIdsAsText() {
    yoto.answers(
        200,
        """
        {"cards":[{"cardId":12345,"reason":"myo-content-add","card":{"title":"Mine",
         "metadata":{"author":"Me","media":{"duration":"61"},
                     "cover":{"imageL":"https://card-content.example/a.png"}}}},
         {"cardId":"00123","reason":"purchase","card":{"metadata":{"cover":{"imageL":"yoto:#x"}}}}]}""");

    assertThat(yoto.client().library("t"))
        .containsExactly(
            new YotoLibraryEntry(
                "12345", "Mine", "Me", "https://card-content.example/a.png", 61, true),
            new YotoLibraryEntry("00123", "00123", null, null, null, false));
  }

  @Test
  void readsACardWithItsKeysAsTheyAre() {
    yoto.answers(404, "")
        .answers(
            200,
            """
        {"card":{"title":"Mix","metadata":{"description":"d"},"content":{"chapters":[
          {"key":"08","title":"Eight","display":{"icon16x16":"https://i.example/8"},
           "tracks":[{"key":"01","title":"One","duration":3.6},{"key":"02"}]}]}}}""");

    YotoCard card = yoto.client().card("t", "aB3dE").orElseThrow();

    assertThat(card.chapters())
        .containsExactly(
            new YotoCard.Chapter(
                "08",
                "Eight",
                "https://i.example/8",
                List.of(new YotoCard.Track("01", "One", 4), new YotoCard.Track("02", "02", null))));
    assertThat(yoto.asked())
        .extracting(CannedYoto.Asked::line)
        .first()
        .isEqualTo("GET /card/aB3dE");
  }

  @Test
  void hasNoCardWhereNeitherAddressHasOne() {
    yoto.answers(404, "").answers(404, "");

    assertThat(yoto.client().card("t", "nope/../x")).isEmpty();
    assertThat(yoto.asked().getFirst().line()).isEqualTo("GET /card/nope%2F..%2Fx");
  }

  @Test
  void uploadsWithoutABearer() {
    yoto.answers(
            200, "{\"upload\":{\"uploadId\":\"u1\",\"uploadUrl\":\"" + yoto.url() + "/s3?x=1\"}}")
        .answers(200, "")
        .answers(200, "{\"upload\":{\"uploadId\":\"u2\",\"uploadUrl\":null}}");

    var upload = yoto.client().requestUpload("t", "ab", "my song.mp3");
    byte[] bytes = "sound".getBytes(StandardCharsets.UTF_8);
    yoto.client()
        .upload(upload.uploadUrl(), "audio/mpeg", new ByteArrayInputStream(bytes), bytes.length);

    assertThat(yoto.asked().getFirst().line()).endsWith("?sha256=ab&filename=my%20song.mp3");
    assertThat(yoto.asked().get(1)).isEqualTo(new CannedYoto.Asked("PUT /s3?x=1", "null", "sound"));
    assertThat(yoto.client().requestUpload("t", "ab", "x").uploadUrl()).isNull();
  }

  @Test
  void waitsForATranscodeAndTellsItsFailure() {
    yoto.answers(200, "{\"transcode\":{\"uploadId\":\"u1\",\"phase\":\"analyzing\"}}")
        .answers(
            200,
            """
            {"transcode":{"transcodedSha256":"hash43","transcodedInfo":{"duration":312,
             "format":"opus","channels":1,"fileSize":2510333}}}""")
        .answers(
            200, "{\"transcode\":{\"phase\":\"failed\",\"error\":{\"message\":\"not audio\"}}}");

    assertThat(yoto.client().transcode("t", "u1")).isEmpty();
    assertThat(yoto.client().transcode("t", "u1"))
        .contains(new YotoTranscode("hash43", 312, 2_510_333, "opus", "mono"));
    assertThatThrownBy(() -> yoto.client().transcode("t", "u1"))
        .isInstanceOf(YotoCloudException.class)
        .hasMessage("Yoto cannot use this file: not audio");
  }
}
