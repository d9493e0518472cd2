package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.pages.PageFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PageFiles} says. */
public abstract class PageFilesContract {
  private static final byte[] SHELL = "<!doctype html>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ANY_BYTES = {0, (byte) 0xFF, '\r', '\n', (byte) 0x80, 26, 0};

  private static final Map<String, byte[]> PAGE =
      Map.of(
          "index.html", SHELL,
          "empty.txt", new byte[0],
          "assets/font-1a2b.woff2", ANY_BYTES,
          "assets/Bär im Wald+1.svg", SHELL);

  /**
   * @param page all of its files, by their path
   */
  protected abstract PageFiles files(Map<String, byte[]> page) throws Exception;

  @Test
  void aFileIsFoundAsItIs() throws Exception {
    PageFiles files = files(PAGE);
    for (Map.Entry<String, byte[]> file : PAGE.entrySet()) {
      assertThat(files.find(file.getKey())).as(file.getKey()).hasValue(file.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        ".",
        "..",
        "assets",
        "assets/",
        "index.html/",
        "/index.html",
        "./index.html",
        "assets/../index.html",
        "assets//font-1a2b.woff2",
        "../index.html",
        "../../../../../../../../etc/hosts",
        "/etc/hosts",
        "INDEX.HTML",
        "index.html\u0000",
        "players/y1"
      })
  void whatIsNoFileOfThePageIsNotFound(String path) throws Exception {
    assertThat(files(PAGE).find(path)).isEmpty();
  }

  @Test
  void aPageThatIsNotThereHasNoFiles() throws Exception {
    assertThat(files(Map.of()).find("index.html")).isEmpty();
  }
}
