package io.yotosmartstream.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.migration.report.Progress;
import io.yotosmartstream.migration.testing.Home;
import io.yotosmartstream.migration.testing.Predecessor;
import io.yotosmartstream.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code make migrate} from a predecessor to a local platform. */
abstract class MigratingTest {
  @TempDir Path folder;
  protected Home home;
  protected Map<String, String> variables;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void settle() {
    home = new Home(folder.resolve("home"));
    variables = new HashMap<>();
    variables.put("ENV", "local");
    variables.put("OWNER", Home.OWNER);
    variables.put("PAGE_URL", "http://page");
    variables.put("YOTO_CLIENT_ID", "application");
    variables.put("REPORT", reportFile().toString());
  }

  @AfterEach
  void leave() {
    home.close();
  }

  protected Path reportFile() {
    return folder.resolve("reports/report.txt");
  }

  protected Predecessor newest() {
    return Predecessor.newest(folder.resolve("old"));
  }

  protected int migrate(Predecessor from) {
    return migrate(from, home.platform());
  }

  protected int migrate(Predecessor from, Platform to) {
    return migrate(from.database().toString(), to);
  }

  protected int migrate(String from, Platform to) {
    variables.put("FROM", from);
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream before = System.err;
    System.setErr(out);
    try {
      return MigrateMain.run(variables, settings -> to, new Progress(out, false));
    } finally {
      System.setErr(before);
    }
  }

  protected void apply(Predecessor from) {
    variables.put("APPLY", "1");
    assertThat(migrate(from)).as(said()).isZero();
  }

  /** What went to the person, progress and errors. */
  protected String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  protected List<String> report() {
    try {
      return Files.readAllLines(reportFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected void reports(String kind, String what, String why) {
    assertThat(report())
        .anySatisfy(line -> assertThat(line).startsWith(kind).contains(what).contains(why));
  }

  protected void leaves(String what, String why) {
    reports("not taken", what, why);
  }
}
