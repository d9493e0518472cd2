package io.yotosmartstream.features.container;

import io.yotosmartstream.emulators.HostNetwork;
import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.packaging.image.ImageConfig;
import io.yotosmartstream.packaging.image.ImageTar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Docker where it can be, else processes. */
final class ChosenEngine {
  private ChosenEngine() {}

  static Engine in(Ground ground) {
    Map<Program, ImageConfig> images = new LinkedHashMap<>();
    Images.PROGRAMS.forEach(program -> images.put(program, ImageTar.config(Images.tar(program))));
    Supplier<Optional<String>> engine =
        () -> images.values().iterator().next().obstacle().or(HostNetwork::obstacle);
    return obstacle(images, engine)
        .<Engine>map(why -> new ImageProcesses(ground, why))
        .orElseGet(() -> ImageContainers.load(ground, images));
  }

  /** Why the images are not run by Docker; empty where they are. */
  static Optional<String> obstacle(
      Map<Program, ImageConfig> images, Supplier<Optional<String>> engine) {
    for (ImageConfig image : images.values()) {
      if (!image.environment().containsKey("JAVA_HOME")) {
        return Optional.of(image.name() + " is built on nothing and has no JVM");
      }
    }
    return engine.get();
  }
}
