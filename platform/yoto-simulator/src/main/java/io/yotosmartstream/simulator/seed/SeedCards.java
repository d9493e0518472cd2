package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.content.BoughtCards;
import io.yotosmartstream.simulator.content.CardView;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The invented shop: what the families have bought. */
public final class SeedCards implements BoughtCards {

  /** The system card with the daily show (section 2.7). */
  public static final String YOTO_DAILY = "3nC80";

  private static final DateTimeFormatter DAILY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final int DAYS = 7;

  private final SeedAudio audio;
  private final SeedPictures pictures;
  private final Timeline timeline;
  private final Map<String, ObjectNode> shelf = new LinkedHashMap<>();

  public SeedCards(SeedAudio audio, SeedPictures pictures, Timeline timeline) {
    this.audio = audio;
    this.pictures = pictures;
    this.timeline = timeline;
    put(lighthouse());
    put(months());
    put(radio());
    put(forest());
    daily();
  }

  private void put(ObjectNode card) {
    shelf.put(card.path("cardId").asString(""), card);
  }

  @Override
  public List<ObjectNode> of(Account account) {
    // The second family owns nothing but what everybody has.
    return account.equals(SeedAccounts.FAMILY)
        ? java.util.stream.Stream.concat(
                shelf.values().stream(), java.util.stream.Stream.of(daily()))
            .toList()
        : List.of(daily());
  }

  @Override
  public Optional<ObjectNode> find(String cardId) {
    return cardId.equals(YOTO_DAILY)
        ? Optional.of(daily())
        : Optional.ofNullable(shelf.get(cardId));
  }

  private CardBuilder card(String cardId, String title, String category) {
    return new CardBuilder(audio, pictures, cardId, title, category);
  }

  /** A story whose id is all digits, as real ones can be (2.2). */
  private ObjectNode lighthouse() {
    return card("30217", "The Lighthouse Keeper's Cat", "stories")
        .author("Imogen Vale")
        .chapter("01", "A light in the fog", "moon")
        .audio("01", "A light in the fog", 40)
        .chapter("02", "The stolen herring", "whale")
        .audio("01", "The stolen herring", 35)
        .audio("02", "The chase", 25)
        .chapter("03", "Home by dawn", "star")
        .audio("01", "Home by dawn", 45)
        .build();
  }

  /** Many chapters with zero-padded keys: "08" is not "8" (2.3). */
  private ObjectNode months() {
    CardBuilder card =
        card("bQ7xT", "Twelve Months, Twelve Songs", "music").author("The Paper Band");
    List<String> months =
        List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    for (int i = 0; i < months.size(); i++) {
      String key = "%02d".formatted(i + 1);
      card.chapter(key, months.get(i), "music note").audio("01", months.get(i), 18 + i);
    }
    return card.build();
  }

  private ObjectNode radio() {
    return card("rAd1o", "Sleepy Waves Radio", "radio")
        .onlineOnly()
        .chapter("01", "On air", "radio")
        .stream("01", "Sleepy Waves", CardView.SELF + "/radio/stream.mp3")
        .build();
  }

  /** An interactive story: the buttons choose the way (2.7). */
  private ObjectNode forest() {
    return card("pTh5s", "Two Paths in the Forest", "stories")
        .author("Imogen Vale")
        .interactive()
        .chapter("fork", "The fork in the path", "tree")
        .audio("01", "The fork in the path", 20)
        .on("onLhb", "goto", "cave", "01")
        .on("onRhb", "goto", "lake", "01")
        .on("onEnd", "repeat", "", "")
        .chapter("cave", "The cave", "dragon")
        .audio("01", "The cave", 20)
        .on("onEnd", "stop", "", "")
        .chapter("lake", "The lake", "boat")
        .audio("01", "The lake", 20)
        .on("onEnd", "goto", "nowhere", "01")
        .build();
  }

  /** Today's show and those of the days before. */
  private ObjectNode daily() {
    LocalDate today = timeline.instant().atZone(ZoneId.systemDefault()).toLocalDate();
    CardBuilder card =
        card(YOTO_DAILY, "Yoto Daily", "podcast").chapter("daily", "Yoto Daily", "rocket");
    for (int i = 0; i < DAYS; i++) {
      String day = DAILY.format(today.minusDays(i));
      card.audio(day, "Yoto Daily " + day, 30);
    }
    return card.chapter("radio-day", "Daytime radio", "radio").stream(
            "01", "Daytime radio", CardView.SELF + "/radio/stream.mp3")
        .chapter("radio-night", "Night radio", "owl")
        .stream("01", "Night radio", CardView.SELF + "/radio/stream.mp3")
        .build();
  }
}
