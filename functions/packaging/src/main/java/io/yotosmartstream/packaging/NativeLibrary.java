package io.yotosmartstream.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the runtime interface client has in machine language. Left alone, the client writes it into
 * one fixed file of {@code /tmp} at every start. That takes time; and functions that share a {@code
 * /tmp}, as on emulators, take it away from each other while they start.
 */
public final class NativeLibrary {
  /** Of the JVM: where it is read instead. */
  public static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /** As {@code bootstrap} names it. */
  static final String FILE = "libaws-lambda-jni.so";

  private NativeLibrary() {}

  /**
   * @param jars one of which is the client's
   * @param target a file that is not there yet
   * @throws CannotPackage where no jar has it for this machine
   */
  public static void unpack(List<Path> jars, Machine machine, Path target) throws IOException {
    String name = "jni/libaws-lambda-jni.linux-" + machine.ofLibraries() + ".so";
    for (Path jar : jars) {
      try (ZipFile file = new ZipFile(jar.toFile())) {
        ZipEntry library = file.getEntry(name);
        if (library != null) {
          try (InputStream content = file.getInputStream(library)) {
            Files.copy(content, target);
          }
          return;
        }
      }
    }
    throw new CannotPackage("No jar has " + name + "; looked into " + jars);
  }
}
