package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One setting decides what functions, tasks, zips and images are made for. */
class ProcessorTest {
  @ParameterizedTest
  @CsvSource({
    "x86-64,x86_64,X86_64,yoto-api-aot-x86-64.zip,r1",
    "arm64,arm64,ARM64,yoto-api-aot-arm64.zip,r1-arm64"
  })
  void isTheSameEverywhere(
      String processor, String ofLambda, String ofFargate, String zip, String tag) {
    AppBlueprint app = Planning.app("hybrid", "processor: " + processor + "\n");

    assertThat(app.functions())
        .allSatisfy(
            function -> {
              assertThat(function.architecture()).isEqualTo(ofLambda);
              assertThat(function.artefact().path()).endsWith("/" + zip);
            });
    assertThat(app.services())
        .isNotEmpty()
        .allSatisfy(
            service -> {
              assertThat(service.architecture()).isEqualTo(ofFargate);
              assertThat(service.tag()).isEqualTo(tag);
            });
  }

  /** AWS's own runtime runs the same jars on either. */
  @Test
  void aSnapshotIsMadeOfTheSameZipOnBoth() {
    String snapstart = "lambda: {startUp: snapstart}\n";

    assertThat(Planning.app("minimal", "processor: arm64\n" + snapstart).function("api").artefact())
        .isEqualTo(Planning.app("minimal", snapstart).function("api").artefact());
  }
}
