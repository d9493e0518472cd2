package io.yotosmartstream.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.migration.testing.Home;
import io.yotosmartstream.migration.testing.Predecessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for and cannot be done is one line that says the way out. */
class RequestsTest extends MigratingTest {
  private void refuses(String says) {
    assertThat(migrate(newest())).isEqualTo(2);
    assertThat(said().strip()).contains(says);
    assertThat(said().strip().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, , Say OWNER=",
    "OWNER, robin, OWNER must be an e-mail address",
    "ENV, , Say ENV=",
    "APPLY, yes, 'APPLY must be 1, or be left out, not yes'",
    "TOKENS, true, TOKENS must be 1",
    "PAGE_URL, , The environment variable PAGE_URL is not set",
    "OWNER, nobody@example.com, has not signed up in local: sign up on its page",
  })
  void aVariableThatIsMissingOrWrong(String name, String value, String says) {
    variables.put(name, value == null ? "" : value);

    refuses(says);
  }

  @Test
  void anOwnerWhoHasNotConfirmedTheAddress() {
    home.platform().identity().register("new@example.com", Home.PASSWORD);
    variables.put("OWNER", "new@example.com");

    refuses("has not confirmed the address yet");
  }

  @Test
  void anOwnerWhoHasNeverSignedIn() {
    home.platform().identity().registerConfirmed("new@example.com", Home.PASSWORD);
    variables.put("OWNER", "new@example.com");

    refuses("has never signed in");
  }

  @Test
  void anOwnerWhoOwnsNothing() {
    String userId = home.caller(Home.OWNER).userId();
    home.table()
        .change(
            Member.class,
            HouseholdKeys.membership(userId, home.household()),
            member -> member.as(Role.ADULT));

    refuses("acts in a household that belongs to others");
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://host/yoto, MySQL is not read",
    "mysql+pymysql://host/yoto, MySQL is not read",
    "missing.db, There is no file",
  })
  void aSourceThatIsNoFile(String from, String says) {
    assertThat(migrate(from, home.platform())).isEqualTo(2);
    assertThat(said()).contains(says);
  }

  @Test
  void aSourceThatIsNoDatabase() {
    Predecessor from = newest().file("dump.sql", "CREATE TABLE users".getBytes());

    assertThat(migrate(from.folder().resolve("dump.sql").toString(), home.platform())).isEqualTo(2);
    assertThat(said()).contains("is no SQLite database");
  }

  @Test
  void aDatabaseOfSomethingElse() {
    Predecessor from =
        newest().sql("DROP TABLE users").sql("DROP TABLE audio_files").sql("DROP TABLE settings");

    assertThat(migrate(from)).isEqualTo(2);
    assertThat(said()).contains("none of the tables").contains("is it the right file?");
  }
}
