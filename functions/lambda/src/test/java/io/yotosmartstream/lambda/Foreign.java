package io.yotosmartstream.lambda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What has no place in the Lambda artefact, by the names of its jars. */
final class Foreign {
  /** AWS takes 250 MB unpacked; a small artefact starts sooner. Half of it is AWS's SDK. */
  static final long LARGEST = 45_000_000;

  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    kind("a web server", "tomcat|jetty|undertow|netty|webflux|webmvc|javalin|servlet|web-server");
    kind("a second HTTP client", "apache-client|httpclient|httpcore|aws-crt|okhttp");
    kind("a local adapter", "sqlite|platform-local|bcprov|freetts|jump3r|dynamodb-?local");
    kind("an emulator", "simulator|moquette|localstack|testcontainers");
    kind("another host", "functions-server|mqtt-service|platform-launcher|spring-integration");
    kind("test code", "junit|assertj|cucumber|mockito|archunit|playwright|port-contracts|bench");
  }

  private Foreign() {}

  /** Each name that does not belong there, with what it is. */
  static List<String> among(Collection<String> jars) {
    return jars.stream()
        .flatMap(
            jar ->
                KINDS.entrySet().stream()
                    .filter(kind -> kind.getValue().matcher(jar).find())
                    .map(kind -> jar + " is " + kind.getKey()))
        .toList();
  }

  private static void kind(String name, String parts) {
    KINDS.put(name, Pattern.compile("(^|/)[^/]*(" + parts + ")[^/]*$"));
  }
}
