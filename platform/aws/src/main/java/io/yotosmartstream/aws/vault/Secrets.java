package io.yotosmartstream.aws.vault;

import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * One secret per account. Which of two writers wins is up to Secrets Manager: the id of a version
 * (its client request token) is made from account and version number, and it takes an id once. The
 * same content under the same id is no second write, so a call whose answer was lost may be
 * repeated.
 */
final class Secrets {
  private static final String STORE = "Secrets Manager";

  /** A name is free again some moments after its secret was deleted. */
  private static final int TRIES_TO_CREATE = 8;

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Waits; tests give one that does not. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration length) throws InterruptedException;
  }

  private final SecretsManagerClient client;
  private final String prefix;
  private final Pause pause;

  Secrets(SecretsManagerClient client, String prefix, Pause pause) {
    this.client = client;
    this.prefix = prefix;
    this.pause = pause;
  }

  Optional<VaultEntry> load(String accountId) {
    try {
      String json =
          client.getSecretValue(request -> request.secretId(prefix + accountId)).secretString();
      return Optional.of(Entries.read(json));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    } catch (InvalidRequestException e) {
      return Optional.empty(); // somebody deleted it by hand, and it waits for its end
    } catch (SdkException e) {
      throw StoreFault.of(STORE, e);
    }
  }

  /**
   * Writes the next version of a secret that is there.
   *
   * @return false where another writer has that version, or the secret is gone
   */
  boolean put(String accountId, VaultEntry entry) {
    return written(
        accountId,
        entry,
        () -> {
          try {
            var unused =
                client.putSecretValue(
                    request ->
                        request
                            .secretId(prefix + accountId)
                            .clientRequestToken(versionId(accountId, entry.version()))
                            .secretString(Entries.write(entry)));
            return true;
          } catch (ResourceNotFoundException | InvalidRequestException e) {
            return false;
          }
        });
  }

  /**
   * Writes the first version of a secret that is not there.
   *
   * @return false where another writer made it
   */
  boolean create(String accountId, VaultEntry entry) {
    return written(
        accountId,
        entry,
        () -> {
          for (int tries = 1; ; tries++) {
            try {
              var unused =
                  client.createSecret(
                      request ->
                          request
                              .name(prefix + accountId)
                              .clientRequestToken(versionId(accountId, entry.version()))
                              .secretString(Entries.write(entry)));
              return true;
            } catch (InvalidRequestException e) {
              if (tries == TRIES_TO_CREATE) {
                throw e;
              }
              delete(accountId); // at once, where it was deleted by hand and waits for its end
              rest();
            }
          }
        });
  }

  /** At once and for good: what is unlinked is not to be kept for days. */
  void delete(String accountId) {
    try {
      client.deleteSecret(
          request -> request.secretId(prefix + accountId).forceDeleteWithoutRecovery(true));
    } catch (ResourceNotFoundException e) {
      // as it should be
    } catch (SdkException e) {
      throw StoreFault.of(STORE, e);
    }
  }

  /** A writer whose own write is in its way has won: only the answer to it was lost. */
  private boolean written(String accountId, VaultEntry entry, Supplier<Boolean> write) {
    try {
      return write.get();
    } catch (ResourceExistsException e) {
      return load(accountId).filter(entry::equals).isPresent();
    } catch (SdkException e) {
      throw StoreFault.of(STORE, e);
    }
  }

  private void rest() {
    try {
      pause.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault("Interrupted while the name of a deleted secret becomes free");
    }
  }

  private static String versionId(String accountId, long version) {
    byte[] seed = (accountId + "#" + version).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }
}
