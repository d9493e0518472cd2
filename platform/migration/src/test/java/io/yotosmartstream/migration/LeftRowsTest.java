package io.yotosmartstream.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions.InviteMember;
import io.yotosmartstream.limits.RateLimiter;
import io.yotosmartstream.migration.testing.Home;
import io.yotosmartstream.migration.testing.Predecessor;
import io.yotosmartstream.migration.testing.Sound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reason not to take something, and that the rows around it are taken. */
class LeftRowsTest extends MigratingTest {
  private static final byte[] SOUND = Sound.wav(1);
  private static final String AUDIO = "filename, size, created_at";
  private static final String USER = "username, email, hashed_password, is_active, is_admin";

  @Test
  void usersWithoutAnAddressThatCanBeInvited() {
    apply(
        newest()
            .user("admin", null)
            .user("blank", " ")
            .user("odd", "not an address")
            .row("users", USER, "off", "off@example.com", Predecessor.HASH, 0, 0)
            .user("kim", "kim@example.com")
            .user("kim2", "KIM@example.com")
            .row("users", USER, "what", "what@example.com", Predecessor.HASH, "maybe", 0)
            .row("users", USER, "bytes", new byte[] {1}, Predecessor.HASH, 1, 0)
            .row("users", USER, "zoe", "zoe@example.com", Predecessor.HASH, 1, 1));

    leaves("users 1 (admin)", "has no e-mail address");
    leaves("users 2 (blank)", "has no e-mail address");
    leaves("users 3 (odd)", "its e-mail address is none");
    leaves("users 4 (off)", "was switched off there");
    leaves("users 6 (kim2)", "the same e-mail address as an earlier row");
    leaves("users 7 (what)", "is_active must be 0 or 1, not \"maybe\"");
    leaves("users 8 (bytes)", "email is no text");
    reports("taken", "users 9 (zoe)", "was an administrator there");
    assertThat(home.invitations()).hasSize(2);
  }

  @Test
  void usersWhoAreThereAlready() {
    var invitations =
        new InvitationFunctions(
            home.table(),
            home.platform().ids(),
            home.clock,
            home.platform().mailer(),
            new RateLimiter(home.table(), home.clock),
            new ApiSettings("test", "http://page", "ws://live", 1, 1));
    invitations.inviteMember(new InviteMember(home.caller(Home.OWNER), "kim@example.com", null));

    apply(newest().user("me", "Robin@Example.com").user("kim", "kim@example.com"));

    reports("there already", "users 1 (me)", "belongs to the household already");
    reports("there already", "users 2 (kim)", "has an open invitation already");
    assertThat(home.mailsTo("kim@example.com")).isOne();
  }

  @Test
  void moreInvitationsThanADayAllowsComeOnTheNext() {
    Predecessor from = newest();
    for (int i = 1; i <= 21; i++) {
      from.user("user" + i, "user" + i + "@example.com");
    }
    apply(from);
    leaves("users 21", "Too many invitations today.");

    home.clock.advance(Duration.ofDays(1));
    apply(from);

    reports("taken", "users 21", "was sent");
    assertThat(home.invitations()).hasSize(21);
  }

  @Test
  void audioWhoseFileIsNotWhatTheRowSays() throws IOException {
    Predecessor from =
        newest()
            .row("audio_files", AUDIO, "gone.mp3", 5, null)
            .audio("cut.wav", SOUND)
            .audio("text.mp3", "this is no song at all".getBytes(StandardCharsets.UTF_8))
            .audio("empty.mp3", new byte[0])
            .row("audio_files", AUDIO, "../yoto_smart_stream.db", 5, null)
            .row("audio_files", AUDIO, "nul\0.mp3", 5, null)
            .row("audio_files", AUDIO, "folder.mp3", 5, null)
            .audio("good.wav", SOUND)
            .row("audio_files", AUDIO, "good.wav", SOUND.length, null)
            .row("audio_files", AUDIO, "link.wav", 7, null)
            .file("audio_files/cut.wav", new byte[] {1, 2, 3})
            .file("audio_files/folder.mp3/within", new byte[] {1})
            .file("secret", new byte[7]);
    Files.createSymbolicLink(
        from.folder().resolve("audio_files/link.wav"), from.folder().resolve("secret"));

    apply(from);

    leaves("audio_files 1 (gone.mp3)", "its file is missing");
    leaves("audio_files 2 (cut.wav)", "its file has 3 bytes, but the row says 8,044");
    leaves("audio_files 3 (text.mp3)", "not audio that a player can play");
    leaves("audio_files 4 (empty.mp3)", "not audio that a player can play");
    leaves("audio_files 5", "its file name leads elsewhere");
    leaves("audio_files 6", "none that a file can have");
    leaves("audio_files 7 (folder.mp3)", "is no plain file");
    leaves("audio_files 9 (good.wav)", "the same file name as an earlier row");
    leaves("audio_files 10 (link.wav)", "is no plain file");
    assertThat(home.audio()).extracting(audio -> audio.title()).containsExactly("good");
  }

  @ParameterizedTest
  @CsvSource({
    ", 5, 2024-01-01 00:00:00, filename is empty",
    "a.mp3, , 2024-01-01 00:00:00, 'size must be a whole number from 0 on, not empty'",
    "a.mp3, -1, 2024-01-01 00:00:00, 'not \"-1\"'",
    "a.mp3, many, 2024-01-01 00:00:00, 'not \"many\"'",
    "a.mp3, 5, yesterday, created_at must be a time like",
    "a.mp3, 5, 1969-12-31 23:59:59, created_at must be a time from 1970",
  })
  void brokenAudioRows(String name, String size, String created, String why) {
    apply(newest().row("audio_files", AUDIO, name, size, created).audio("good.wav", SOUND));

    leaves("audio_files 1", why);
    assertThat(home.audio()).hasSize(1);
  }

  @Test
  void audioForWhichThereIsNoRoom() {
    variables.put("STORAGE_BYTES_LIMIT", "" + (2 * SOUND.length + 10));
    Predecessor from =
        newest().audio("a.wav", SOUND).audio("big.wav", Sound.wav(3)).audio("b.wav", SOUND);

    assertThat(migrate(from)).isZero();
    leaves("audio_files 2 (big.wav)", "there is no room");
    apply(from);

    leaves("audio_files 2 (big.wav)", "there is no room");
    assertThat(home.audio()).hasSize(2);
  }

  @Test
  void whatHasNoPlaceHereYet() {
    Predecessor from =
        newest()
            .audio("spoken.wav", SOUND)
            .sql("UPDATE audio_files SET transcript = 'Once upon', tts_provider = 'elevenlabs'")
            .setting("transcription_enabled", "true")
            .setting("colour", "hush-hush")
            .setting("yoto_client_id", "Another")
            .setting(null, "x")
            .file("cover_images/moon.png", new byte[] {1})
            .file("queues/bed.json", "{\"name\":\"bed\",\"files\":[\"a\",\"b\"]}".getBytes())
            .file("queues/odd.json", "{".getBytes())
            .file("queues/other.json", "{\"a\":1}".getBytes())
            .file("audio_files/extra.wav", SOUND);

    apply(from);

    leaves("audio_files 1 (spoken.wav), its transcript", "no place for it yet");
    leaves("audio_files 1 (spoken.wav), how it was spoken", "no place for it yet");
    leaves("settings 1 (transcription_enabled)", "nothing is transcribed here yet");
    leaves("settings 2 (colour)", "there is no such setting here");
    leaves("settings 3 (yoto_client_id)", "set yoto.clientId in environments/local.yaml");
    leaves("settings 4", "key is empty");
    leaves("the file cover_images/moon.png", "no covers yet");
    leaves("the file queues/bed.json", "a stream queue of 2 files");
    leaves("the file queues/odd.json", "no JSON");
    leaves("the file audio_files/extra.wav", "no row names it");
    assertThat(report()).noneMatch(line -> line.contains("other.json"));
    assertThat(report()).noneMatch(line -> line.contains("hush-hush"));
  }

  @Test
  void aSettingThatTheEnvironmentHas() {
    apply(newest().setting("yoto_client_id", "Application"));

    reports("there already", "settings 1 (yoto_client_id)", "yoto.clientId");
  }

  @Test
  void filesThatLieElsewhereThanTheDatabase() throws IOException {
    Predecessor from = newest().audio("good.wav", SOUND);
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectories(elsewhere);
    Files.move(from.folder().resolve("audio_files"), elsewhere.resolve("audio_files"));
    variables.put("FILES", elsewhere.toString());

    apply(from);

    assertThat(home.audio()).hasSize(1);
  }

  @Test
  void anOldDatabaseLacksColumnsAndTables() {
    Predecessor from =
        Predecessor.old(folder.resolve("ancient"))
            .user("kim", "kim@example.com")
            .row("audio_files", "filename, size", "a.wav", SOUND.length)
            .file("audio_files/a.wav", SOUND)
            .sql("ALTER TABLE users ADD COLUMN shoe_size INTEGER");

    apply(from);

    leaves("the database", "There is no table settings");
    leaves("the database", "users has a column shoe_size that is unknown here");
    assertThat(home.audio()).hasSize(1);
    assertThat(home.invitations()).hasSize(1);
  }
}
