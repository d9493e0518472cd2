package io.yotosmartstream.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.audio.AudioKeys;
import io.yotosmartstream.functions.audio.AudioStatus;
import io.yotosmartstream.functions.audio.StoredAudio;
import io.yotosmartstream.functions.cards.Card;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.migration.testing.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedMainTest {
  @TempDir Path folder;
  private Home home;
  private final Map<String, String> variables = new HashMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void open() {
    home = new Home(folder);
    variables.putAll(Map.of("ENV", "local", "YOTO_PLATFORM", "local", "PAGE_URL", "http://page"));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
  }

  @AfterEach
  void close() {
    System.setOut(out);
    System.setErr(err);
    home.close();
  }

  @Test
  void thereIsAPersonWithAudioAndACard() {
    assertThat(seed()).isZero();

    assertThat(said()).contains(LocalWorld.DEMO_EMAIL + " / " + LocalWorld.DEMO_PASSWORD);
    assertThat(signIn(LocalWorld.DEMO_PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    List<StoredAudio> audio = values(StoredAudio.class, AudioKeys.PREFIX);
    assertThat(audio).hasSize(3).allMatch(each -> each.status() == AudioStatus.READY);
    Card card = values(Card.class, "CARD#").getFirst();
    assertThat(card.chapters())
        .flatExtracting(chapter -> chapter.audioIds())
        .containsExactlyInAnyOrderElementsOf(audio.stream().map(StoredAudio::audioId).toList());
  }

  @Test
  void aSecondTimeChangesNothing() {
    seed();
    List<Item> before = items();

    assertThat(seed()).isZero();

    assertThat(items()).isEqualTo(before);
    assertThat(said()).contains("is in local already");
  }

  @Test
  void elsewhereThePasswordIsANewOne() {
    variables.put("YOTO_PLATFORM", "aws");
    variables.put("ENV", "dev");
    assertThat(seed()).isZero();

    Matcher printed = Pattern.compile("demo@example.com / (\\S+)").matcher(said());
    assertThat(printed.find()).isTrue();
    assertThat(printed.group(1)).hasSizeGreaterThan(15).isNotEqualTo(LocalWorld.DEMO_PASSWORD);
    assertThat(signIn(printed.group(1))).isInstanceOf(SignIn.SignedIn.class);

    said.reset();
    assertThat(seed()).isZero();
    assertThat(said()).contains("the password that was printed when it was made");
  }

  @Test
  void prodMustBeMeant() {
    variables.put("ENV", "prod");
    assertThat(seed()).isEqualTo(2);
    assertThat(said()).contains("say CONFIRM=prod");
    assertThat(home.platform().identity().findByEmail(LocalWorld.DEMO_EMAIL)).isEmpty();

    variables.put("CONFIRM", "prod");
    assertThat(seed()).isZero();
  }

  @Test
  void anAddressThatIsNotConfirmedIsLeftAlone() {
    home.platform().identity().register(LocalWorld.DEMO_EMAIL, "correct horse battery");

    assertThat(seed()).isEqualTo(2);
    assertThat(said()).contains("not confirmed the address");
  }

  @Test
  void wrongWishes() {
    variables.put("DEMO_PASSWORD", "short");
    assertThat(seed()).isEqualTo(2);
    assertThat(said()).contains("at least 10 characters");

    variables.put("DEMO_EMAIL", "demo");
    assertThat(seed()).isEqualTo(2);
    assertThat(said()).contains("DEMO_EMAIL must be an e-mail address, not demo");
  }

  private int seed() {
    return SeedMain.run(variables, settings -> home.platform());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private SignIn signIn(String password) {
    return home.platform().identity().signIn(LocalWorld.DEMO_EMAIL, password);
  }

  private List<Item> items() {
    return home.platform().items().query(ItemQuery.all(partition(), "")).items();
  }

  private <T extends Record> List<T> values(Class<T> type, String prefix) {
    return home.table().listAll(type, partition(), prefix).stream().map(Stored::value).toList();
  }

  private String partition() {
    return HouseholdKeys.partition(home.caller(LocalWorld.DEMO_EMAIL).householdId());
  }
}
