package io.yotosmartstream.aws.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yotosmartstream.aws.standin.FaultyService.Fault;
import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultFaultsTest {
  private static final String ACCOUNT = "account-1";
  private static final String SECRET = TwoStores.SECRETS + ACCOUNT;
  private static final String PARAMETER = TwoStores.PARAMETERS + ACCOUNT;

  private final ManualClock clock = new ManualClock();
  private final Instant expiry = clock.instant().plus(Duration.ofHours(1));
  private final TwoStores stores = new TwoStores();
  private final TokenVault vault = stores.vault(clock);

  @BeforeEach
  void link() {
    assertThat(vault.store(ACCOUNT, tokens("a"), 0)).isTrue();
  }

  @AfterEach
  void stop() {
    stores.close();
  }

  @Test
  void theCopyHasTheVersionOfTheSecret() {
    vault.store(ACCOUNT, tokens("b"), 1);
    assertThat(copy()).contains("refresh-b").contains("\"version\":2");
  }

  @Test
  void whatIsRefreshedWhileSecretsManagerIsDownIsKept() {
    stores.secretsManager.goesWrong(Fault.DOWN);
    assertThat(vault.store(ACCOUNT, tokens("b"), 1)).isTrue();
    stores.secretsManager.goesWrong(Fault.NONE);
    assertThat(loaded()).isEqualTo(tokens("b"));

    // The look just now has brought the secret up to date, so it does without the copy.
    stores.parameters.lose(PARAMETER);
    assertThat(loaded()).isEqualTo(tokens("b"));
    assertThat(vault.load(ACCOUNT).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondVersion() {
    stores.secretsManager.goesWrong(Fault.ANSWER_LOST);
    assertThat(vault.store(ACCOUNT, tokens("b"), 1)).isTrue();
    stores.secretsManager.goesWrong(Fault.NONE);
    assertThat(vault.store(ACCOUNT, tokens("c"), 2)).isTrue();
    assertThat(loaded()).isEqualTo(tokens("c"));
  }

  @Test
  void aWriterThatDiedBeforeTheCopyIsMadeUpFor() {
    stores.ssm.goesWrong(Fault.DOWN);
    assertThat(vault.store(ACCOUNT, tokens("b"), 1)).isTrue();
    stores.ssm.goesWrong(Fault.NONE);
    assertThat(copy()).contains("refresh-a");
    assertThat(loaded()).isEqualTo(tokens("b"));
    assertThat(copy()).contains("refresh-b").contains("\"version\":2");
  }

  @Test
  void aLostSecretComesBackFromItsCopy() {
    stores.secrets.lose(SECRET);
    assertThat(loaded()).isEqualTo(tokens("a"));
    stores.parameters.lose(PARAMETER);
    assertThat(loaded()).isEqualTo(tokens("a"));
  }

  @Test
  void aDamagedCopyIsWrittenAnew() {
    stores.parameters.put(PARAMETER, "{\"by\":\"hand\"", true);
    assertThat(loaded()).isEqualTo(tokens("a"));
    assertThat(copy()).contains("refresh-a");
  }

  @Test
  void withOneStoreOutOfReachAGoodAccessTokenIsHandedOut() {
    stores.secretsManager.goesWrong(Fault.DOWN);
    assertThat(loaded()).isEqualTo(tokens("a"));
    stores.secretsManager.goesWrong(Fault.NONE);
    stores.ssm.goesWrong(Fault.DOWN);
    assertThat(loaded()).isEqualTo(tokens("a"));
  }

  @Test
  void withOneStoreOutOfReachNoRefreshTokenIsUsed() {
    clock.advance(Duration.ofMinutes(51));
    stores.secretsManager.goesWrong(Fault.DOWN);
    assertThatThrownBy(() -> vault.load(ACCOUNT)).isInstanceOf(TokenVaultException.class);
    stores.secretsManager.goesWrong(Fault.NONE);
    stores.ssm.goesWrong(Fault.DOWN);
    assertThatThrownBy(() -> vault.load(ACCOUNT)).isInstanceOf(TokenVaultException.class);
  }

  @Test
  void whereNeitherStoreTakesThemTheFaultNamesNoToken() {
    stores.secretsManager.goesWrong(Fault.DOWN);
    stores.ssm.goesWrong(Fault.DOWN);
    Throwable fault = catchThrowable(() -> vault.store(ACCOUNT, tokens("b"), 1));
    assertThat(fault)
        .isInstanceOf(TokenVaultException.class)
        .hasStackTraceContaining("Parameter Store answers 503")
        .satisfies(f -> assertThat(stackTrace(f)).doesNotContain("refresh-", "access-"));
  }

  @Test
  void ofTwoWhoStoreWhileSecretsManagerIsDownTheFirstWins() {
    stores.secretsManager.goesWrong(Fault.DOWN);
    TokenVault other = stores.vault(clock);
    // After the look of the first, and before its second look, which precedes its write.
    stores.parameters.afterNextGet =
        () -> assertThat(other.store(ACCOUNT, tokens("other"), 1)).isTrue();
    assertThat(vault.store(ACCOUNT, tokens("late"), 1)).isFalse();
    assertThat(copy()).contains("refresh-other");
  }

  @Test
  void whoWritesTheCopyBetweenIsNotLost() {
    Copies copies = stores.copies();
    Copies.Found found = copies.load(ACCOUNT);
    assertThat(copies.replace(ACCOUNT, found, entry("first", 2))).isTrue();
    assertThat(copies.replace(ACCOUNT, found, entry("late", 2))).isFalse();
    assertThat(copy()).contains("refresh-first");
  }

  @Test
  void aLaterVersionOfTheCopyStaysOverAnEarlierOne() {
    Copies copies = stores.copies();
    Copies.Found found = copies.load(ACCOUNT);
    assertThat(copies.replace(ACCOUNT, found, entry("earlier", 2))).isTrue();
    assertThat(copies.replace(ACCOUNT, found, entry("later", 3))).isTrue();
    assertThat(copy()).contains("refresh-later");
  }

  @Test
  void aCopyThatWasDeletedMeanwhileDoesNotComeBack() {
    Copies copies = stores.copies();
    Copies.Found found = copies.load(ACCOUNT);
    vault.delete(ACCOUNT);
    assertThat(copies.replace(ACCOUNT, found, entry("b", 2))).isFalse();
    assertThat(stores.parameters.writes(PARAMETER)).isEmpty();
  }

  @Test
  void linksAgainAtOnceAlthoughTheNameIsNotFreeYet() {
    vault.delete(ACCOUNT);
    stores.secrets.busyAfterDeletion = 3;
    assertThat(vault.store(ACCOUNT, tokens("b"), 0)).isTrue();
    assertThat(stores.pauses).hasSize(3);
    assertThat(loaded()).isEqualTo(tokens("b"));
  }

  @Test
  void takesOnlyWhatCanBeTheIdOfAnAccount() {
    assertThatThrownBy(() -> vault.load("../other")).hasMessageContaining("id of an account");
    assertThatThrownBy(() -> vault.delete("a:1")).hasMessageContaining("id of an account");
  }

  private YotoTokens loaded() {
    return vault.load(ACCOUNT).orElseThrow().tokens();
  }

  private String copy() {
    return stores.parameters.writes(PARAMETER).getLast();
  }

  private TokenVault.VaultEntry entry(String name, long version) {
    return new TokenVault.VaultEntry(tokens(name), version, clock.instant());
  }

  /** Good for an hour after the test began. */
  private YotoTokens tokens(String name) {
    return new YotoTokens("access-" + name, "refresh-" + name, expiry, "offline_access");
  }

  private static String stackTrace(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
