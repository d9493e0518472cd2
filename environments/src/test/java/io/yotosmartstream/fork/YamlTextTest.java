package io.yotosmartstream.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlTextTest {
  private static final YamlText TEXT =
      YamlText.of(
          """
          # about
          account: "0" # whose
          cdn:
            enabled: true # edge

          gitHub:
            # ours
            repository: a/b
          """);

  @Test
  void aValueIsReplacedAndItsCommentStays() {
    assertThat(TEXT.with("account", "\"1\"").with("cdn.enabled", "false").text())
        .contains(
            "account: \"1\" # whose\n", "  enabled: false # edge\n", "# about\n", "  # ours\n");
  }

  @Test
  void whatIsNotThereIsAdded() {
    assertThat(TEXT.with("project", "ours").text())
        .startsWith("# about\nproject: ours\naccount: \"0\" # whose\n");
    assertThat(TEXT.with("cdn.priceClass", "x").text())
        .contains("cdn:\n  priceClass: x\n  enabled: true # edge\n");
    assertThat(TEXT.with("domain.name", "x.org").text())
        .endsWith("  repository: a/b\n\ndomain:\n  name: x.org\n");
  }

  @Test
  void aKeyOfOneGroupIsNotThatOfAnother() {
    assertThat(TEXT.with("cdn.repository", "c/d").text()).contains("repository: a/b");
  }

  @Test
  void aGroupGoesAsAWhole() {
    assertThat(TEXT.without("gitHub").text()).endsWith("enabled: true # edge\n\n");
    assertThat(TEXT.without("domain")).isEqualTo(TEXT);
  }
}
