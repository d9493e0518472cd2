package io.yotosmartstream.local;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.audio.SpeechSynthesizer;
import io.yotosmartstream.contracts.AudioStoreContract;
import io.yotosmartstream.contracts.ClockContract;
import io.yotosmartstream.contracts.IdGeneratorContract;
import io.yotosmartstream.contracts.IdentityProviderContract;
import io.yotosmartstream.contracts.ItemQueryContract;
import io.yotosmartstream.contracts.ItemStoreContract;
import io.yotosmartstream.contracts.ItemTransactionContract;
import io.yotosmartstream.contracts.JobQueueContract;
import io.yotosmartstream.contracts.MailerContract;
import io.yotosmartstream.contracts.PageFilesContract;
import io.yotosmartstream.contracts.SignInContract;
import io.yotosmartstream.contracts.SignedUrlsContract;
import io.yotosmartstream.contracts.SpeechSynthesizerContract;
import io.yotosmartstream.contracts.TokenVaultContract;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.jobs.LocalQueue;
import io.yotosmartstream.local.mail.Outbox;
import io.yotosmartstream.mail.Mailer;
import io.yotosmartstream.mail.Mailer.Mail;
import io.yotosmartstream.pages.PageFiles;
import io.yotosmartstream.yoto.TokenVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every port of the local platform under its contract, each test on a new folder. */
class LocalContractsTest {
  @TempDir Path folder;
  private LocalFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new LocalFixture(folder);
  }

  @AfterEach
  void closeFixture() throws Exception {
    fixture.close();
  }

  @Nested
  class Items extends ItemStoreContract {
    @Override
    protected ItemStore store(InstantSource clock) {
      return fixture.open(clock).platform().items();
    }
  }

  @Nested
  class ItemTransactions extends ItemTransactionContract {
    @Override
    protected ItemStore store(InstantSource clock) {
      return fixture.open(clock).platform().items();
    }
  }

  @Nested
  class ItemQueries extends ItemQueryContract {
    @Override
    protected ItemStore store(InstantSource clock) {
      return fixture.open(clock).platform().items();
    }
  }

  @Nested
  class Audio extends AudioStoreContract {
    @Override
    protected AudioStore store(InstantSource clock) {
      return fixture.open(clock).platform().audioStore();
    }
  }

  @Nested
  class SignedUrls extends SignedUrlsContract {
    @Override
    protected AudioStore store(InstantSource clock) throws Exception {
      LocalPlatform platform = fixture.open(clock);
      fixture.startStore(platform);
      return platform.platform().audioStore();
    }
  }

  @Nested
  class Vault extends TokenVaultContract {
    @Override
    protected TokenVault vault(InstantSource clock) {
      return fixture.open(clock).platform().tokenVault();
    }
  }

  @Nested
  class Identity extends IdentityProviderContract {
    private Outbox outbox;

    @Override
    protected IdentityProvider provider(InstantSource clock) {
      LocalPlatform platform = fixture.open(clock);
      outbox = platform.outbox();
      return platform.platform().identity();
    }

    @Override
    protected String codeSentTo(String address) {
      return code(outbox, address);
    }

    @Override
    protected int mailsTo(String address) {
      return mails(outbox, address).size();
    }
  }

  @Nested
  class SignIns extends SignInContract {
    private Outbox outbox;

    @Override
    protected IdentityProvider provider(InstantSource clock) {
      LocalPlatform platform = fixture.open(clock);
      outbox = platform.outbox();
      return platform.platform().identity();
    }

    @Override
    protected String codeSentTo(String address) {
      return code(outbox, address);
    }

    @Override
    protected int mailsTo(String address) {
      return mails(outbox, address).size();
    }
  }

  @Nested
  class Jobs extends JobQueueContract {
    private LocalPlatform platform;

    @Override
    protected JobQueue queue() {
      platform = fixture.open(InstantSource.system());
      return platform.platform().jobs();
    }

    @Override
    protected Optional<JobMessage> work() {
      Optional<LocalQueue.Message> message =
          platform.queue().poll(LocalQueue.JOBS, Duration.ofMinutes(1));
      message.ifPresent(platform.queue()::ack);
      return message.map(m -> Json.STRICT.readValue(m.body(), JobMessage.class));
    }

    @Override
    protected void fail() {
      LocalQueue.Message message =
          platform.queue().poll(LocalQueue.JOBS, Duration.ofMinutes(1)).orElseThrow();
      platform.queue().nack(message, Duration.ZERO);
    }
  }

  @Nested
  class Mails extends MailerContract {
    private Outbox outbox;

    @Override
    protected Mailer mailer() {
      outbox = fixture.open(InstantSource.system()).outbox();
      return outbox;
    }

    @Override
    protected List<Mail> arrivedAt(String address) {
      return mails(outbox, address).reversed();
    }
  }

  @Nested
  class Pages extends PageFilesContract {
    @Override
    protected PageFiles files(Map<String, byte[]> page) throws IOException {
      Path root = folder.resolve("page");
      for (Map.Entry<String, byte[]> file : page.entrySet()) {
        Path target = root.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      Map<String, String> settings = Map.of("PAGE_DIR", root.toString());
      return fixture.open(InstantSource.system(), settings).platform().page();
    }
  }

  @Nested
  class SpokenWords extends SpeechSynthesizerContract {
    @Override
    protected SpeechSynthesizer synthesizer() {
      return fixture.open(InstantSource.system()).platform().speech();
    }
  }

  @Nested
  class Ids extends IdGeneratorContract {
    @Override
    protected IdGenerator ids(InstantSource clock) {
      return fixture.open(clock).platform().ids();
    }
  }

  @Nested
  class Clock extends ClockContract {
    @Override
    protected InstantSource clock() {
      return fixture.open(InstantSource.system()).platform().clock();
    }
  }

  private static String code(Outbox outbox, String address) {
    Matcher code =
        Pattern.compile("\\b\\d{6}\\b").matcher(mails(outbox, address).getFirst().text());
    if (!code.find()) {
      throw new AssertionError("There is no code in the mail");
    }
    return code.group();
  }

  /** The newest first. */
  private static List<Mail> mails(Outbox outbox, String address) {
    return outbox.sent().stream()
        .filter(sent -> sent.to().equals(address))
        .map(sent -> new Mail(sent.to(), sent.subject(), sent.text()))
        .toList();
  }
}
