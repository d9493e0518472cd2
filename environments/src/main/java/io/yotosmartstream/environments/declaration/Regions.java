package io.yotosmartstream.environments.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The AWS regions, each with the services used here that it does not have. */
public final class Regions {
  /** Needed only by who chooses it (mail.sender). */
  private static final String SES = "ses";

  private static final Map<String, Set<String>> MISSING = read();

  private Regions() {}

  /** Whether mail can be sent by SES from a region. */
  public static boolean hasSes(String region) {
    return !MISSING.getOrDefault(region, Set.of()).contains(SES);
  }

  static List<String> usable() {
    return MISSING.keySet().stream().filter(r -> lacking(r).isEmpty()).toList();
  }

  static String allowed() {
    return String.join(", ", usable());
  }

  /** The same text, if it names a region that has all that is always used. */
  static String checked(String region) {
    if (!MISSING.containsKey(region)) {
      throw new IllegalArgumentException("\"" + region + "\" is no AWS region known here.");
    }
    List<String> lacking = lacking(region);
    if (!lacking.isEmpty()) {
      throw new IllegalArgumentException(
          region + " does not have " + String.join(", ", lacking) + ", which is used here.");
    }
    return region;
  }

  private static List<String> lacking(String region) {
    return MISSING.getOrDefault(region, Set.of()).stream()
        .filter(s -> !s.equals(SES))
        .sorted()
        .toList();
  }

  private static Map<String, Set<String>> read() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Regions.class.getResourceAsStream("regions.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Set<String>> missing = new TreeMap<>();
    for (String region : properties.stringPropertyNames()) {
      String services = properties.getProperty(region).strip();
      missing.put(region, services.isEmpty() ? Set.of() : Set.of(services.split(" +")));
    }
    return missing;
  }
}
