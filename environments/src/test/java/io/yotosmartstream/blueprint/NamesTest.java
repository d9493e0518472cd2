package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  /** The longest project and the longest environment that settings take. */
  private static final AppBlueprint LONG =
      Planning.app(
          Planning.named(
              "environment-with-20c",
              "hybrid",
              """
              project: project-with-20-char
              lambda:
                keepWarm:
                  - {from: "06:00", to: "21:00"}
              gitHub:
                repository: example/fork
              """));

  @Test
  void areTheOnesThatTheDesignGives() {
    AppBlueprint app = Planning.minimal();

    assertThat(app.table().name()).isEqualTo("yoto-smart-stream-try");
    assertThat(app.function("api").name()).isEqualTo("yoto-api-try");
    assertThat(app.services().getFirst().name()).isEqualTo("yoto-mqtt-try");
    assertThat(app.bucket("audio").name()).isEqualTo("yoto-audio-try-123456789012");
    assertThat(app.bucket("ui").name()).isEqualTo("yoto-ui-try-123456789012");
  }

  @Test
  void fitWhatAwsAllows() {
    assertThat(LONG.functions()).allSatisfy(f -> assertThat(f.name()).hasSizeLessThanOrEqualTo(64));
    assertThat(Planning.roles(LONG))
        .allSatisfy(r -> assertThat(r.name()).hasSizeLessThanOrEqualTo(64));
    assertThat(LONG.queues())
        .allSatisfy(q -> assertThat(q.deadLetters()).hasSizeLessThanOrEqualTo(80));
    assertThat(LONG.buckets()).allSatisfy(b -> assertThat(b.name()).hasSizeLessThanOrEqualTo(63));
    assertThat(LONG.triggers())
        .filteredOn(Trigger.Clock.class::isInstance)
        .allSatisfy(c -> assertThat(((Trigger.Clock) c).name()).hasSizeLessThanOrEqualTo(64));
    assertThat(LONG.userPool().domainPrefix()).hasSizeLessThanOrEqualTo(63);
  }

  @Test
  void stayDifferentWhenTheyAreShortened() {
    assertThat(Planning.roles(LONG)).extracting(Role::name).doesNotHaveDuplicates();
    assertThat(
            Planning.app(
                    Planning.named(
                        "environment-with-20c", "always-on", "project: project-with-20-char\n"))
                .loadBalancer()
                .orElseThrow()
                .name())
        .hasSizeLessThanOrEqualTo(32)
        .startsWith("project-with-20-char");
  }

  @Test
  void blocksOfAddressesFollowOneAnother() {
    assertThat(Cidr.of("10.42.0.0/16").subnet(0)).isEqualTo("10.42.0.0/20");
    assertThat(Cidr.of("10.42.0.0/16").subnet(2)).isEqualTo("10.42.32.0/20");
    assertThat(Cidr.of("192.168.8.0/24").subnet(1)).isEqualTo("192.168.8.16/28");
  }
}
