package io.yotosmartstream.pulumi.engine;

import io.yotosmartstream.pulumi.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of what the programs read of this repository, to change at will. */
final class Checkout {
  /** The account that the stand-in of the provider is in. */
  static final String ACCOUNT = "111122223333";

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** In an empty folder; artefacts and page are not built ones, which the engine cannot tell. */
  static Checkout in(Path root) throws IOException {
    Path here = Path.of("").toAbsolutePath().getParent();
    Checkout checkout = new Checkout(root);
    for (String name : List.of("dev", "staging", "prod")) {
      String text = Files.readString(here.resolve("environments/" + name + ".yaml"));
      checkout.write("environments/" + name + ".yaml", Shipped.environment(text, ACCOUNT));
    }
    for (String project : List.of("account", "edge", "app")) {
      String file = "pulumi/" + project + "/Pulumi.yaml";
      checkout.write(file, Shipped.project(Files.readString(here.resolve(file))));
    }
    checkout.write("pulumi/pom.xml", "");
    Files.createSymbolicLink(root.resolve("pulumi/target"), here.resolve("pulumi/target"));
    String warmUp = "functions/lambda/src/main/resources/keep-warm.json";
    checkout.write(warmUp, Files.readString(here.resolve(warmUp)));
    checkout.write("functions/lambda/target/yoto-api-aot-x86-64.zip", "first");
    checkout.write("ui/dist/index.html", "<!doctype html>");
    checkout.write("ui/dist/assets/main-1.js", "1");
    return checkout;
  }

  void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void remove(String file) throws IOException {
    Files.delete(root.resolve(file));
  }

  /** Replaces a piece of text that must be there. */
  void change(String file, String from, String to) throws IOException {
    String text = Files.readString(root.resolve(file));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    write(file, text.replace(from, to));
  }

  Path project(String name) {
    return root.resolve("pulumi").resolve(name);
  }
}
