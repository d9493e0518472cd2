package io.yotosmartstream.features.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.Sounds;
import io.yotosmartstream.features.support.YotoSide;
import io.yotosmartstream.features.world.Ground;
import io.yotosmartstream.features.world.LaptopWorld;
import io.yotosmartstream.features.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main way through the page, in a real browser, with everything behind it running. */
class BrowserIT {
  private static final double LONG = 60_000;
  private static final Path PICTURES = Ground.checkout().resolve("features/target/worlds/browser");
  private static final int PAGE_MILLIS = 20_000;
  private static World world;
  private static Playwright playwright;
  private static Browser browser;

  private final Scene scene = Scene.in(world);
  private final YotoSide yoto = new YotoSide(scene);
  private final Person anna = scene.person("Anna");
  private Page page;

  @BeforeAll
  static void open() {
    Optional<Path> chromium = Chromium.find();
    assumeTrue(
        chromium.isPresent(),
        "There is no Chromium here: install one, or name it in CHROMIUM. The page was not tried.");
    assumeTrue(
        Files.exists(Ground.checkout().resolve("ui/dist/index.html")),
        "The page is not built: run `make build`. The page was not tried.");
    world = new LaptopWorld("browser");
    playwright = Playwright.create();
    browser = Chromium.launch(playwright, chromium.get());
    PlaywrightAssertions.setDefaultAssertionTimeout(PAGE_MILLIS);
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (world != null) {
      world.close();
    }
  }

  @Test
  void newFamilyMakesACardPlaysItAndSeesItLive() {
    on(
        1280,
        900,
        () -> {
          signUpAndIn();
          String bedroom = linkYoto();
          uploadAndListen();
          makeAndPublishCard();
          play();
          seeLive(bedroom);
          Accessible.check(enter("Account", "Account"), "Account");
          signOut();
        });
  }

  @Test
  void everyRoomFitsAPhoneAndKeepsNobodyOut() {
    on(
        375,
        740,
        () -> {
          signUpAndIn();
          String bedroom = linkYoto();
          for (String room : List.of("Players", "Audio", "Cards", "Library", "Account")) {
            Accessible.check(enter(room, room), room + " on a phone");
            fits(room);
          }
          page.navigate(world.page() + "/players/" + bedroom);
          assertThat(heading("Bedroom")).isVisible();
          fits("one player");
        });
  }

  /** Keeps a picture of what went wrong. */
  private void on(int width, int height, Runnable journey) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height))) {
      page = context.newPage();
      page.setDefaultTimeout(PAGE_MILLIS);
      try {
        journey.run();
      } catch (RuntimeException | AssertionError e) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(width + ".png")));
        throw e;
      }
    }
  }

  private void fits(String room) {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Assertions.assertThat(((Number) wider).intValue())
        .as("how much wider than the phone %s is", room)
        .isLessThanOrEqualTo(0);
  }

  private void signUpAndIn() {
    page.navigate(world.page());
    assertThat(heading("Good to see you")).isVisible();
    Accessible.check(page, "Sign in");
    link("Create an account").click();
    page.getByLabel("Your name").fill("Anna");
    page.getByLabel("E-mail address").fill(anna.email());
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(false))
        .first()
        .fill(anna.password());
    Accessible.check(page, "Sign up");
    button("Create the account").click();
    page.getByLabel("Code from the mail").fill(new Mails(scene).newestCode(anna));
    button("Confirm").click();
    assertThat(heading("Good to see you")).isVisible();
    page.getByLabel("E-mail address").fill(anna.email());
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(false))
        .first()
        .fill(anna.password());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    assertThat(heading("Players")).isVisible();
  }

  private String linkYoto() {
    yoto.openAccount(anna);
    String bedroom = yoto.addPlayer(anna, "Bedroom", "v3");
    button("Link Yoto").click();
    page.locator("select[name=account]").selectOption(yoto.accountOf(anna));
    button("Allow").click();
    assertThat(player(bedroom)).isVisible();
    assertThat(status(bedroom)).hasAttribute("data-online", "true");
    assertThat(player(bedroom).getByTestId("player-volume"))
        .hasAttribute("data-volume", java.util.regex.Pattern.compile("\\d+"));
    Accessible.check(page, "Players");
    return bedroom;
  }

  private void uploadAndListen() {
    enter("Audio", "Audio");
    page.locator("input[type=file]")
        .first()
        .setInputFiles(
            new FilePayload("Lullaby.wav", "audio/wav", Sounds.song(scene.mark(), "Lullaby", 20)));
    assertThat(page.getByTestId("upload-item")).hasAttribute("data-status", "ready");
    button("Listen to Lullaby").click();
    assertThat(button("Pause Lullaby").first()).isVisible();
    Accessible.check(page, "Audio");
  }

  private void makeAndPublishCard() {
    enter("Cards", "Cards");
    link("New card").click();
    page.getByTestId("card-editor").getByLabel("Title").first().fill("Evening");
    button("Add Lullaby as a new chapter").click();
    button("Save").click();
    assertThat(heading("Evening")).isVisible();
    Accessible.check(page, "Card");
    button("Publish to Yoto").click();
    assertThat(link("See it in the library"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    Accessible.check(enter("Cards", "Cards"), "Cards");
  }

  private void play() {
    enter("Library", "Library");
    Accessible.check(page, "Library");
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Evening"))
        .click();
    button("Play on Bedroom").click();
    assertThat(page.getByTestId("command-feedback")).hasAttribute("data-status", "done");
    Accessible.check(page, "Library card");
  }

  private void seeLive(String bedroom) {
    enter("Players", "Players");
    assertThat(status(bedroom)).hasAttribute("data-playback", "playing");
    assertThat(player(bedroom)).containsText("Lullaby");
    turnKnobTo(bedroom, 5);
    assertThat(player(bedroom).getByTestId("player-volume")).hasAttribute("data-volume", "5");
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("players.png")));
    turnKnobTo(bedroom, 8);
    assertThat(player(bedroom).getByTestId("player-volume")).hasAttribute("data-volume", "8");
    player(bedroom)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Pause").setExact(true))
        .click();
    assertThat(status(bedroom)).hasAttribute("data-playback", "paused");
    Accessible.check(page, "Players, one paused");
  }

  private void signOut() {
    button("Sign out").click();
    assertThat(heading("Good to see you")).isVisible();
    page.navigate(world.page() + "/audio");
    assertThat(heading("Good to see you")).isVisible();
  }

  private void turnKnobTo(String deviceId, int volume) {
    int now = yoto.player(deviceId).path("volume").asInt();
    yoto.does(deviceId, "knob", Map.of("knob", "volume", "steps", volume - now));
  }

  private Page enter(String room, String heading) {
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Rooms"))
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(room).setExact(true))
        .click();
    assertThat(heading(heading)).isVisible();
    return page;
  }

  private Locator player(String deviceId) {
    return page.getByTestId("player-card-" + deviceId);
  }

  private Locator status(String deviceId) {
    return player(deviceId).getByTestId("player-status");
  }

  private Locator heading(String name) {
    return page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
