package io.yotosmartstream.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Many jars as one, the same bytes each time. Whoever looks for a resource that is in none, as
 * Spring does, has the JVM open every jar of the class path; and the AOT cache checks each.
 */
final class OneJar {
  /** What a class path does not look at, or XML configuration and editors would. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(.*/)?module-info\\.class|META-INF/MANIFEST\\.MF|META-INF/INDEX\\.LIST"
              + "|META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/(maven|native-image)/.*"
              + "|META-INF/spring\\.(handlers|schemas|tooling)"
              + "|META-INF/(additional-)?spring-configuration-metadata\\.json"
              // bootstrap turns them off: the AOT cache takes no class from there.
              + "|META-INF/versions/.*"
              // Lies beside this jar, see NativeLibrary.
              + "|jni/.*");

  /** Those of several jars stay apart, below the jar's own name. */
  private static final Pattern LEGAL =
      Pattern.compile("(META-INF/)?[^/]*(LICENSE|NOTICE|license|notice|DEPENDENCIES)[^/]*");

  private final MergedResources merged = new MergedResources();
  private final Set<String> written = new HashSet<>();

  private OneJar() {}

  /**
   * @param jars in the order of the class path: of two entries of a name, the first is the one that
   *     is seen
   */
  static void write(List<Path> jars, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      OneJar one = new OneJar();
      for (Path jar : jars) {
        one.add(jar, out);
      }
      for (Map.Entry<String, byte[]> resource : one.merged.all().entrySet()) {
        one.put(resource.getKey(), resource.getValue(), out);
      }
    }
  }

  private void add(Path jar, ZipOutputStream out) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        String name = entry.getName();
        if (LEFT_OUT.matcher(name).matches()) {
          continue;
        }
        try (InputStream content = file.getInputStream(entry)) {
          byte[] bytes = content.readAllBytes();
          if (merged.takes(name)) {
            merged.add(name, bytes);
          } else if (LEGAL.matcher(name).matches()) {
            put("META-INF/legal/" + jar.getFileName() + "/" + name, bytes, out);
          } else {
            put(name, bytes, out);
          }
        }
      }
    }
  }

  private void put(String name, byte[] bytes, ZipOutputStream out) throws IOException {
    if (!written.add(name)) {
      return;
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(ReproducibleZip.TIME.toMillis());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
