package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.asset.FileAsset;
import io.yotosmartstream.blueprint.UiFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final String OBJECT = "aws:s3/bucketObjectv2:BucketObjectv2";
  private static final UiFile INDEX = new UiFile("index.html", "text/html", "no-cache");
  private static final UiFile SCRIPT =
      new UiFile("assets/a1.js", "text/javascript", "public, max-age=31536000, immutable");

  private final TestBlueprint blueprint = new TestBlueprint();
  @TempDir private Path built;

  @BeforeEach
  void build() throws IOException {
    Files.createDirectory(built.resolve("assets"));
    Files.writeString(built.resolve("assets/a1.js"), "");
    Files.writeString(built.resolve("index.html"), "");
  }

  private Planned plan(UiFile... files) {
    return TestStack.plan(
        blueprint,
        stack -> {
          HttpRoutes api = stack.httpRoutes(Optional.empty());
          new Page(
              stack.blueprint,
              stack.refs,
              stack.provider,
              stack.store(),
              built,
              List.of(files),
              api.stage());
        });
  }

  @Test
  void filesGoToTheBucketAsTheyAreServed() {
    Planned.Planning index = plan(INDEX).named(OBJECT, "index.html");
    assertThat(index.inputs())
        .containsEntry("bucket", "yoto-ui-dev-123456789012")
        .containsEntry("key", "index.html")
        .containsEntry("contentType", "text/html")
        .containsEntry("cacheControl", "no-cache");
    assertThat(index.get("source")).isInstanceOf(FileAsset.class);
  }

  @Test
  void thePageFollowsWhatItPointsToAndThatFollowsTheApi() {
    Planned planned = plan(INDEX, SCRIPT);
    assertThat(planned.waits(planned.named(OBJECT, "assets/a1.js")))
        .containsExactly("yoto-http-dev");
    assertThat(planned.waits(planned.named(OBJECT, "index.html"))).containsExactly("assets/a1.js");
  }

  @Test
  void theConfigurationIsResolvedAndNeverKept() {
    blueprint.pageConfig.put("environment", "dev");
    blueprint.pageConfig.put("liveUrl", "wss://${LIVE_API_ID}.example.org/live");

    Planned.Planning config = plan(INDEX).named(OBJECT, "config.json");

    assertThat(config.inputs())
        .containsEntry("contentType", "application/json")
        .containsEntry("cacheControl", "no-store");
    assertThat(config.get("content"))
        .isEqualTo("{\"environment\":\"dev\",\"liveUrl\":\"wss://live1.example.org/live\"}");
  }

  @Test
  void aPageThatHasNotBeenBuiltIsNamed() {
    assertThatThrownBy(() -> plan(new UiFile("gone.html", "text/html", "no-cache")))
        .hasStackTraceContaining("gone.html, which has not been built: run make build");
  }
}
