package io.yotosmartstream.emulators;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.TreeMap;

/** A function that does what its event asks for, to see what becomes of it. */
public final class TriedFunction
    implements RequestHandler<Map<String, String>, Map<String, String>> {
  /** Refuses to start where it is told to. */
  public TriedFunction() {
    if (System.getenv("FAIL_AT_INIT") != null) {
      throw new IllegalStateException("no table was named");
    }
  }

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    System.out.println("asked to " + event.get("do"));
    return switch (event.getOrDefault("do", "")) {
      case "hang" -> hang();
      case "crash" -> crash();
      case "fail" -> throw new IllegalArgumentException("not like this");
      default -> {
        Map<String, String> told = new TreeMap<>(System.getenv());
        told.put("process", Long.toString(ProcessHandle.current().pid()));
        yield told;
      }
    };
  }

  private static Map<String, String> crash() {
    Runtime.getRuntime().halt(7);
    return Map.of();
  }

  private static Map<String, String> hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
