package io.yotosmartstream.yoto.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.YotoTranscode;
import io.yotosmartstream.yoto.loose.LooseJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContentBodyTest {
  private static final YotoTranscode AUDIO =
      new YotoTranscode("hash", 100, 2_000, "opus", "stereo");

  @Test
  void hasAllThatRealPlayersWant() {
    JsonNode body = ContentBody.of(content(null, 1, 2));

    assertThat(body.has("cardId")).isFalse();
    assertThat(body.at("/metadata/description").asString()).isEqualTo("About it");
    assertThat(body.has("description")).isFalse();
    assertThat(body.at("/metadata/media/duration").asInt()).isEqualTo(300);
    assertThat(body.at("/metadata/media/fileSize").asInt()).isEqualTo(6_000);
    JsonNode chapters = body.at("/content/chapters");
    assertThat(chapters.valueStream().map(c -> c.path("key").asString()))
        .containsExactly("01", "02");
    assertThat(chapters.valueStream().map(c -> c.path("overlayLabel").asString()))
        .containsExactly("1", "2");
    JsonNode track = chapters.get(1).path("tracks").get(1);
    assertThat(LooseJson.canonical(track))
        .isEqualTo(
            "{\"channels\":\"stereo\",\"duration\":100,\"fileSize\":2000,\"format\":\"opus\","
                + "\"key\":\"02\",\"overlayLabel\":\"2\",\"title\":\"Track\","
                + "\"trackUrl\":\"yoto:#hash\",\"type\":\"audio\"}");
  }

  @Test
  void padsKeysToTheWidthOfTheLargest() {
    JsonNode chapters =
        ContentBody.of(content(null, IntStream.range(0, 100).map(i -> 1).toArray()))
            .at("/content/chapters");

    assertThat(chapters.get(0).path("key").asString()).isEqualTo("001");
    assertThat(chapters.get(99).path("key").asString()).isEqualTo("100");
  }

  @Test
  void replacesACardWithoutLosingItsCoverAndWithoutSignedAddresses() throws IOException {
    try (CannedYoto yoto =
        new CannedYoto()
            .answers(
                200,
                """
                {"card":{"cardId":"aB3dE","title":"Old","userId":"u","metadata":{
                  "description":"old","author":"Me","category":"stories","note":null,
                  "cover":{"imageL":"https://card-content.example/c.png"},
                  "audioPreviewUrl":"https://x.example/p?Expires=1&Signature=s"},
                 "content":{"config":{"autoadvance":"none"},
                  "chapters":[{"key":"01","tracks":[{"trackUrl":"https://x.example/t?Signature=s"}]}]}}}""")
            .answers(200, "{\"card\":{\"cardId\":\"aB3dE\"}}")) {

      assertThat(yoto.client().saveContent("t", content("aB3dE", 1))).isEqualTo("aB3dE");

      String sent = yoto.asked().get(1).body();
      JsonNode body = LooseJson.object(sent).orElseThrow();
      assertThat(body.at("/metadata/cover/imageL").asString())
          .isEqualTo("https://card-content.example/c.png");
      assertThat(body.at("/metadata/author").asString()).isEqualTo("Me");
      assertThat(body.at("/metadata/description").asString()).isEqualTo("About it");
      assertThat(body.at("/content/config/autoadvance").asString()).isEqualTo("none");
      assertThat(body.path("title").asString()).isEqualTo("Title");
      assertThat(sent).doesNotContain("Signature", "null", "userId");
    }
  }

  @Test
  void saysThatACardIsGone() throws IOException {
    try (CannedYoto yoto = new CannedYoto().answers(404, "")) {
      assertThatThrownBy(() -> yoto.client().saveContent("t", content("aB3dE", 1)))
          .isInstanceOf(YotoCloudException.class)
          .hasMessage("Yoto has no such card of this account any more");
    }
  }

  private static YotoContent content(String cardId, int... tracksOfChapters) {
    List<YotoContent.Chapter> chapters =
        IntStream.of(tracksOfChapters)
            .mapToObj(
                count ->
                    new YotoContent.Chapter(
                        "Chapter",
                        IntStream.range(0, count)
                            .mapToObj(i -> new YotoContent.Track("Track", AUDIO))
                            .toList()))
            .toList();
    return new YotoContent(cardId, "Title", "About it", chapters);
  }
}
