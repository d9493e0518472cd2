package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.simulator.seed.PixelArt;
import io.yotosmartstream.simulator.seed.Tones;
import io.yotosmartstream.simulator.store.Hashes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MediaTest {

  private final Running run = Running.fresh();
  private final String token = run.token();

  @AfterEach
  void stop() {
    run.close();
  }

  private JsonNode uploadUrl(String query) {
    return run.get("/media/transcode/audio/uploadUrl?" + query, token).json().path("upload");
  }

  private JsonNode poll(JsonNode upload) {
    String id = upload.path("uploadId").asString();
    return run.get("/media/upload/" + id + "/transcoded?loudnorm=false", token)
        .json()
        .path("transcode");
  }

  @Test
  void transcodingTakesItsTimeAndTellsWhatTheAudioIs() throws IOException {
    byte[] audio = Tones.wav(2, 5).readAllBytes();
    String sha = Hashes.hex(Hashes.sha256().digest(audio));
    JsonNode upload = uploadUrl("filename=My%20song.wav&sha256=" + sha);
    assertThat(upload.path("uploadId").asString()).hasSize(43);
    assertThat(poll(upload).has("transcodedSha256")).isFalse();
    assertThat(put(upload, audio)).isEqualTo(200);
    run.pass(Duration.ofMillis(1999));
    assertThat(poll(upload).has("transcodedSha256")).isFalse();
    run.pass(Duration.ofMillis(1));
    JsonNode done = poll(upload);
    assertThat(done.path("transcodedSha256").asString()).matches("[A-Za-z0-9_-]{43}");
    JsonNode info = done.path("transcodedInfo");
    assertThat(info.path("duration").asInt()).isEqualTo(5);
    assertThat(info.path("format").asString()).isEqualTo("wav");
    assertThat(info.path("channels").asString()).isEqualTo("mono");
    assertThat(info.path("fileSize").asInt()).isEqualTo(audio.length);
    assertThat(info.path("metadata").path("title").asString()).isEqualTo("My song");
    assertThat(uploadUrl("sha256=" + sha).path("uploadUrl").isNull()).isTrue();
  }

  @Test
  void whatIsNotAudioFails() {
    JsonNode upload = uploadUrl("");
    put(upload, "no audio at all".getBytes(StandardCharsets.UTF_8));
    run.pass(Duration.ofSeconds(10));
    JsonNode failed = poll(upload);
    assertThat(failed.has("transcodedSha256")).isFalse();
    assertThat(failed.path("phase").asString()).isEqualTo("failed");
  }

  @Test
  void uploadUrlsAreSignedAndEnd() throws IOException {
    JsonNode upload = uploadUrl("");
    String url = upload.path("uploadUrl").asString();
    byte[] audio = Tones.wav(2, 1).readAllBytes();
    assertThat(run.send("PUT", url.replace("Signature=", "Signature=x"), "", audio, "").status())
        .isEqualTo(403);
    run.pass(Duration.ofSeconds(3600));
    assertThat(run.send("PUT", url, "", audio, "").status()).isEqualTo(403);
  }

  @Test
  void trackUrlsPlayWholeAndInPartUntilTheyExpire() {
    String url =
        run.get("/card/30217", token)
            .json()
            .at("/card/content/chapters/0/tracks/0/trackUrl")
            .asString();
    assertThat(url).contains("#sha256=");
    URI audio = URI.create(url.substring(0, url.indexOf('#')));
    Running.Answer whole = run.send(HttpRequest.newBuilder(audio));
    assertThat(whole.header("Content-Type")).isEqualTo("audio/wav");
    Running.Answer part = run.send(HttpRequest.newBuilder(audio).header("Range", "bytes=10-19"));
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + whole.body().length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
    assertThat(run.send(HttpRequest.newBuilder(audio).header("Range", "bytes=99999999-")).status())
        .isEqualTo(416);
    run.pass(Duration.ofSeconds(3600));
    assertThat(run.send(HttpRequest.newBuilder(audio)).status()).isEqualTo(403);
  }

  @Test
  void coversAreConvertedAndServedInWidths() {
    byte[] picture = PixelArt.cover("Test", 300, 300);
    Running.Answer sent =
        run.send(
            "POST",
            "/media/coverImage/user/me/upload?autoconvert=true&coverType=myo",
            token,
            picture,
            "image/png");
    String url = sent.json().path("coverImage").path("mediaUrl").asString();
    assertThat(run.get(url, "").header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(run.get(url + "?width=100", "").header("Content-Type")).isEqualTo("image/png");
    Running.Answer empty =
        run.send("POST", "/media/coverImage/user/me/upload", token, new byte[0], "");
    assertThat(empty.status()).isEqualTo(400);
  }

  @Test
  void iconsAreSixteenBySixteenAndDuplicatesLookDifferent() {
    String path = "/media/displayIcons/user/me/upload?filename=i&autoConvert=";
    byte[] big = PixelArt.cover("Icon", 64, 64);
    JsonNode first = run.send("POST", path + "true", token, big, "").json().path("displayIcon");
    assertThat(first.path("new").asBoolean()).isTrue();
    JsonNode again = run.send("POST", path + "true", token, big, "").json().path("displayIcon");
    assertThat(again.has("new")).isFalse();
    assertThat(again.has("_id")).isTrue();
    assertThat(again.path("url").isObject()).isTrue();
    assertThat(again.path("mediaId")).isEqualTo(first.path("mediaId"));
    assertThat(run.send("POST", path + "false", token, big, "").status()).isEqualTo(400);
    assertThat(run.send("POST", path + "false", token, PixelArt.icon("x"), "").status())
        .isEqualTo(200);
    JsonNode all = run.get("/media/displayIcons/user/yoto", token).json().path("displayIcons");
    assertThat(run.get(all.path(0).path("url").asString(), "").header("Content-Type"))
        .isEqualTo("image/png");
  }

  @Test
  void familyPicturesAreFoundByASignedRedirect() {
    byte[] picture = PixelArt.icon("family");
    JsonNode sent = run.send("POST", "/media/family/images", token, picture, "").json();
    String id = sent.path("imageId").asString();
    Running.Answer found = run.get("/media/family/images/" + id + "?width=320&height=320", token);
    assertThat(found.status()).isEqualTo(302);
    assertThat(run.get(found.header("Location"), "").body()).isEqualTo(picture);
    assertThat(run.get("/media/family/images/short", token).status()).isEqualTo(400);
  }

  private int put(JsonNode upload, byte[] bytes) {
    String url = upload.path("uploadUrl").asString();
    return run.send("PUT", url, "", bytes, "audio/wav").status();
  }
}
