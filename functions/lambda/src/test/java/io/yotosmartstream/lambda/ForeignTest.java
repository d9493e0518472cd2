package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the artefact finds what it is to find. */
class ForeignTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lib/tomcat-embed-core-11.0.24.jar",
        "lib/jetty-server-12.1.0.jar",
        "lib/reactor-netty-http-1.3.0.jar",
        "lib/netty-codec-quic-4.2.0.jar",
        "lib/undertow-core-2.3.0.jar",
        "lib/spring-webflux-7.0.9.jar",
        "lib/apache-client-2.39.6.jar",
        "lib/aws-crt-0.38.5.jar",
        "lib/sqlite-jdbc-3.54.1.0.jar",
        "lib/platform-local-0.1.0-SNAPSHOT.jar",
        "lib/yoto-simulator-0.1.0-SNAPSHOT.jar",
        "lib/moquette-broker-0.18.0.jar",
        "lib/functions-server-0.1.0-SNAPSHOT.jar",
        "lib/junit-jupiter-api-6.0.3.jar"
      })
  void findsWhatDoesNotBelong(String jar) {
    assertThat(Foreign.among(List.of("lib/functions-api-0.1.0-SNAPSHOT.jar", jar)))
        .singleElement()
        .asString()
        .startsWith(jar);
  }

  @Test
  void leavesInPeaceWhatBelongs() {
    assertThat(
            Foreign.among(
                List.of(
                    "lib/functions-lambda-0.1.0-SNAPSHOT.jar",
                    "lib/spring-cloud-function-adapter-aws-5.0.1.jar",
                    "lib/platform-aws-0.1.0-SNAPSHOT.jar",
                    "lib/http-client-spi-2.39.6.jar",
                    "lib/platform-core-0.1.0-SNAPSHOT.jar")))
        .isEmpty();
  }
}
