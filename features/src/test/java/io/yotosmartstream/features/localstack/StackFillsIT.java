package io.yotosmartstream.features.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.local.speech.LocalSpeech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators put into a stack: the demo family, and what the predecessor kept. */
class StackFillsIT {
  private static final String SEED = "io.yotosmartstream.seeding.SeedMain";
  private static final String MIGRATE = "io.yotosmartstream.migration.MigrateMain";

  private static LocalStackWorld world;

  @TempDir Path folder;

  private final Scene scene = Scene.in(world);
  private final Person owner = scene.person("Olga");
  private final Operator operator = new Operator(world);

  @BeforeAll
  static void take() {
    Worlds.requireUsable();
    world = (LocalStackWorld) Worlds.running();
  }

  @Test
  void theDemoFamilyMovesInOnce() {
    assertThat(seed()).contains("The demo family is in dev\n").contains(owner.password());
    assertThat(seed()).contains("is in dev already");

    owner.signIn().require(200);
    assertThat(owner.get("/api/audio").require(200).json().path("items")).hasSize(3);
  }

  @Test
  void thePredecessorsFamilyMovesInOnce() throws IOException, SQLException {
    seed();
    owner.signIn().require(200);
    byte[] story = story();
    Path database = predecessor(story);

    assertThat(migrate(database, Map.of())).contains("Nothing was written");
    assertThat(owner.get("/api/audio").require(200).json().path("items")).hasSize(3);

    migrate(database, Map.of("APPLY", "1"));
    migrate(database, Map.of("APPLY", "1"));

    var audio = owner.get("/api/audio").require(200).json().path("items");
    assertThat(audio).hasSize(4);
    String audioId =
        audio
            .valueStream()
            .filter(a -> a.path("title").asString().contains("bear"))
            .findFirst()
            .orElseThrow()
            .path("audioId")
            .asString();
    String address = owner.get("/api/audio/" + audioId).require(200).text("playUrl");
    assertThat(Http.get(address).require(200).bytes()).isEqualTo(story);
    assertThat(new Mails(scene).to(scene.person("Ben"))).hasSize(1);
  }

  private String seed() {
    return operator.run(
        SEED, Map.of("DEMO_EMAIL", owner.email(), "DEMO_PASSWORD", owner.password(), "ENV", "dev"));
  }

  private String migrate(Path database, Map<String, String> more) {
    Map<String, String> asked = new HashMap<>(more);
    asked.put("FROM", database.toString());
    asked.put("OWNER", owner.email());
    asked.put("ENV", "dev");
    asked.put("REPORT", folder.resolve("report.txt").toString());
    return operator.run(MIGRATE, asked);
  }

  private Path predecessor(byte[] story) throws IOException, SQLException {
    Path file = folder.resolve("audio_files/the-bear.mp3");
    Files.createDirectories(file.getParent());
    Files.write(file, story);
    Path database = folder.resolve("yoto_smart_stream.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT, email TEXT,"
              + " hashed_password TEXT, is_active BOOLEAN, is_admin BOOLEAN)");
      statement.execute(
          "CREATE TABLE audio_files (id INTEGER PRIMARY KEY, filename TEXT, size INTEGER)");
      statement.execute("CREATE TABLE settings (id INTEGER PRIMARY KEY, \"key\" TEXT, value TEXT)");
      statement.execute(
          "INSERT INTO users VALUES (1, 'ben', '" + scene.person("Ben").email() + "', 'x', 1, 0)");
      statement.execute("INSERT INTO audio_files VALUES (1, 'the-bear.mp3', " + story.length + ")");
    }
    return database;
  }

  private static byte[] story() throws IOException {
    SpeechSynthesizer voice = LocalSpeech.create();
    return voice.speak("The bear went home.", voice.voices().getFirst().id()).audio();
  }
}
