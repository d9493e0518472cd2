package io.yotosmartstream.features.container;

import io.yotosmartstream.emulators.HostNetwork;
import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.packaging.image.ImageConfig;
import io.yotosmartstream.packaging.image.ImageTar;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Docker where it can be, else processes. */
final class ChosenEngine {
  private ChosenEngine() {}

  static Engine in(Ground ground) {
    Map<Program, ImageConfig> images = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    Images.PROGRAMS.forEach(program -> images.put(program, ImageTar.config(Images.tar(program))));
    return obstacle(images, HostNetwork::obstacle)
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
