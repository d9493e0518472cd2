package io.yotosmartstream.features.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeStateTest {
  @TempDir Path root;

  @Test
  void namesWhatIsNewGoneAndDifferent() throws IOException {
    Files.writeString(root.resolve("same"), "1");
    Files.writeString(root.resolve("gone"), "1");
    Files.writeString(root.resolve("different"), "1");
    TreeState before = TreeState.of(root);

    Files.delete(root.resolve("gone"));
    Files.writeString(root.resolve("different"), "12");
    Files.writeString(root.resolve("new"), "1");

    assertThat(before.changes(before)).isEmpty();
    // The folder itself has another time as well.
    assertThat(before.changes(TreeState.of(root))).contains("gone", "different", "new");
    assertThat(before.changes(TreeState.of(root))).doesNotContain("same");
  }
}
