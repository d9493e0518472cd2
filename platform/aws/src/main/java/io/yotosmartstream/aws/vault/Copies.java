package io.yotosmartstream.aws.vault;

import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;

/**
 * The copy of each secret, a SecureString. Parameter Store cannot compare before it writes, but it
 * counts its writes, and so tells a writer afterwards that another came between.
 */
final class Copies {
  private static final String STORE = "Parameter Store";

  private final SsmClient client;
  private final String prefix;

  Copies(SsmClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  /**
   * @param count of writes so far; 0 where there is no parameter
   */
  record Found(@Nullable VaultEntry entry, long count) {
    static final Found NOTHING = new Found(null, 0);

    long version() {
      return entry == null ? 0 : entry.version();
    }
  }

  Found load(String accountId) {
    return read(prefix + accountId).map(Copies::found).orElse(Found.NOTHING);
  }

  /**
   * Writes over what was found.
   *
   * @return false where another came between with the same version or a later one, which then is
   *     there again, or deleted the parameter
   * @throws StoreFault also where the entry is too long to be copied
   */
  boolean replace(String accountId, Found found, VaultEntry entry) {
    String json =
        Entries.writeCopy(entry)
            .orElseThrow(() -> new StoreFault("The tokens are too long for a copy"));
    try {
      long count = put(accountId, json, found.count() > 0);
      if (count == found.count() + 1) {
        return true;
      }
      Optional<Parameter> first = read(prefix + accountId + ":" + (found.count() + 1));
      if (first.isEmpty()) {
        delete(accountId); // it was deleted meanwhile, and is not to come back
        return false;
      }
      if (found(first.get()).version() < entry.version()) {
        return true;
      }
      var unused = put(accountId, first.get().value(), true);
      return false;
    } catch (ParameterAlreadyExistsException e) {
      return false;
    } catch (SdkException e) {
      throw StoreFault.of(STORE, e);
    }
  }

  void delete(String accountId) {
    try {
      client.deleteParameter(request -> request.name(prefix + accountId));
    } catch (ParameterNotFoundException e) {
      // as it should be
    } catch (SdkException e) {
      throw StoreFault.of(STORE, e);
    }
  }

  private long put(String accountId, String json, boolean overwrite) {
    return client
        .putParameter(
            request ->
                request
                    .name(prefix + accountId)
                    .type(ParameterType.SECURE_STRING)
                    .tier(ParameterTier.INTELLIGENT_TIERING)
                    .overwrite(overwrite)
                    .value(json))
        .version();
  }

  private Optional<Parameter> read(String name) {
    try {
      return Optional.of(
          client.getParameter(request -> request.name(name).withDecryption(true)).parameter());
    } catch (ParameterNotFoundException | ParameterVersionNotFoundException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw StoreFault.of(STORE, e);
    }
  }

  /** A copy that is damaged is none, and is written anew. */
  private static Found found(Parameter parameter) {
    try {
      return new Found(Entries.read(parameter.value()), parameter.version());
    } catch (StoreFault e) {
      return new Found(null, parameter.version());
    }
  }
}
