package io.yotosmartstream.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.migration.testing.Predecessor;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link to Yoto: used up once, never without being asked for, and never the wrong token. */
class TokensTest extends MigratingTest {
  private static final String COLUMNS =
      "username, hashed_password, yoto_access_token, yoto_refresh_token, updated_at";
  private static final String EARLIER = "2025-01-01 00:00:00";
  private static final String LATER = "2025-02-01 00:00:00";

  @BeforeEach
  void stopped() {
    variables.put("TOKENS", "1");
  }

  @Test
  void theAccountIsLinkedWithTheNewTokenInTheVault() {
    String old = home.yoto.grant("robin");
    apply(withFile(old));

    YotoAccount account = only();
    assertThat(account.yotoUser()).isEqualTo("robin");
    assertThat(account.label()).isEqualTo("robin@yoto.example");
    assertThat(account.health()).isEqualTo(YotoAccount.Health.HEALTHY);
    String kept = vaulted(account);
    assertThat(kept).isNotEqualTo(old);
    assertThat(home.yoto.isGood(kept)).isTrue();
  }

  @Test
  void withoutBeingAskedNothingIsUsedUp() {
    variables.remove("TOKENS");
    String token = home.yoto.grant("robin");
    apply(withFile(token));

    leaves(".yoto_refresh_token", "the old system must be stopped for good first");
    assertThat(home.yoto.isGood(token)).isTrue();
    assertThat(accounts()).isEmpty();
  }

  @Test
  void aDryRunUsesNothingUp() {
    String token = home.yoto.grant("robin");

    assertThat(migrate(withFile(token))).isZero();

    reports("would be taken", ".yoto_refresh_token", "is linked");
    assertThat(home.yoto.isGood(token)).isTrue();
  }

  @Test
  void ofSeveralOfOneAccountOnlyTheNewestIsTried() {
    String old = home.yoto.grant("robin");
    String good = home.yoto.grant("robin");
    apply(
        newest()
            .row("users", COLUMNS, "a", "x", "access:robin:1", old, EARLIER)
            .row("users", COLUMNS, "b", "x", "no JWT", good, LATER)
            .row("users", COLUMNS, "c", "x", null, good, EARLIER));

    leaves("the Yoto token of users 1", "older than that of the Yoto token of users 2");
    reports("there already", "the Yoto token of users 3", "the same");
    assertThat(home.yoto.isGood(vaulted(only()))).as("the grant lives").isTrue();
  }

  @Test
  void severalAccountsAreLinkedAndOneThatDoesNotSayWhoseItIsIsLeft() {
    apply(
        withFile("refresh:who:9")
            .row("users", COLUMNS, "a", "x", "access:robin:1", home.yoto.grant("robin"), EARLIER)
            .row("users", COLUMNS, "b", "x", "access:kim:1", home.yoto.grant("kim"), EARLIER));

    assertThat(accounts())
        .extracting(YotoAccount::yotoUser)
        .containsExactlyInAnyOrder("robin", "kim");
    leaves(".yoto_refresh_token", "does not say whose it is");
  }

  @Test
  void aSpentTokenLeavesNothingBehind() {
    apply(withFile("refresh:robin:0"));

    leaves(".yoto_refresh_token", "Yoto does not accept it (any more)");
    assertThat(accounts()).isEmpty();
    assertThat(home.platform().tokenVault().load(grant("refresh:robin:0").accountId())).isEmpty();
  }

  @Test
  void whenYotoDoesNotAnswerTheNextRunTriesAgain() {
    Predecessor from = withFile(home.yoto.grant("robin"));
    home.yoto.goAway(true);
    apply(from);
    leaves(".yoto_refresh_token", "Yoto does not answer: run this again");

    home.yoto.goAway(false);
    apply(from);

    assertThat(home.yoto.isGood(vaulted(only()))).isTrue();
  }

  @Test
  void tokensOfAnotherApplicationAreNotTried() {
    String token = home.yoto.grant("robin");
    apply(withFile(token).setting("yoto_client_id", "another"));

    leaves(".yoto_refresh_token", "belongs to another application at Yoto");
    assertThat(home.yoto.isGood(token)).isTrue();
  }

  @Test
  void withoutAnApplicationNoneIsTried() {
    variables.remove("YOTO_CLIENT_ID");
    String token = home.yoto.grant("robin");
    apply(withFile(token));

    leaves(".yoto_refresh_token", "YOTO_CLIENT_ID");
    assertThat(home.yoto.isGood(token)).isTrue();
  }

  @Test
  void anAccountThatIsLinkedKeepsItsTokens() {
    apply(withFile(home.yoto.grant("robin")));
    String kept = vaulted(only());
    String later = home.yoto.grant("robin");

    apply(another().row("users", COLUMNS, "a", "x", "access:robin:5", later, LATER));

    reports("there already", "the Yoto token of users 1", "linked already");
    assertThat(vaulted(only())).isEqualTo(kept);
    assertThat(home.yoto.isGood(later)).isTrue();
  }

  @Test
  void anAccountOfAnotherHouseholdIsLeftThere() {
    apply(withFile(home.yoto.grant("robin")));
    home.signedIn("kim@example.com");
    variables.put("OWNER", "kim@example.com");
    String later = home.yoto.grant("robin");

    apply(another().row("users", COLUMNS, "a", "x", "access:robin:5", later, LATER));

    leaves("the Yoto token of users 1", "linked to another household");
    assertThat(home.platform().tokenVault().load(grant(later).accountId())).isEmpty();
  }

  private Predecessor withFile(String token) {
    return newest().file(".yoto_refresh_token", (token + "\n").getBytes());
  }

  private Predecessor another() {
    return Predecessor.newest(folder.resolve("another"));
  }

  private List<YotoAccount> accounts() {
    return new YotoAccounts(home.table()).of(home.household());
  }

  private YotoAccount only() {
    assertThat(accounts()).hasSize(1);
    return accounts().getFirst();
  }

  private String vaulted(YotoAccount account) {
    return home.platform()
        .tokenVault()
        .load(account.accountId())
        .orElseThrow()
        .tokens()
        .refreshToken();
  }

  private static Grant grant(String token) {
    return new Grant("", null, token, Instant.EPOCH);
  }
}
