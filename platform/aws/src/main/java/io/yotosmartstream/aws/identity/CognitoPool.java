package io.yotosmartstream.aws.identity;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The user pool and its one client of ours.
 *
 * @param poolId such as {@code eu-west-1_aB3dE5fG7}
 */
record CognitoPool(
    CognitoIdentityProviderClient client, String poolId, String clientId, Optional<URI> emulator) {
  private static final String SERVICE = "COGNITO_IDENTITY_PROVIDER";
  private static final String POOL = "USER_POOL_ID";
  private static final String CLIENT = "USER_POOL_CLIENT_ID";

  /**
   * @throws IllegalStateException where a variable is missing or wrong
   */
  static CognitoPool in(AwsClients clients, Map<String, String> settings) {
    String poolId = required(settings, POOL);
    if (!poolId.matches("[a-z0-9-]+_[A-Za-z0-9]+")) {
      throw new IllegalStateException(
          POOL + " is " + poolId + ": a user pool is called like eu-west-1_aB3dE5fG7");
    }
    return new CognitoPool(
        clients.make(CognitoIdentityProviderClient.builder(), SERVICE, CallTimes.QUICK),
        poolId,
        required(settings, CLIENT),
        clients.endpoint(SERVICE));
  }

  /** The claim {@code iss} of its tokens, which an emulator writes as AWS does. */
  String issuer() {
    String region = poolId.substring(0, poolId.indexOf('_'));
    String zone = region.startsWith("cn-") ? ".cn" : "";
    return "https://cognito-idp.%s.amazonaws.com%s/%s"
        .formatted(region.toLowerCase(Locale.ROOT), zone, poolId);
  }

  /** Where the keys are that check its tokens. */
  URI jwks() {
    String base =
        emulator
            .map(endpoint -> endpoint.toString().replaceFirst("/+$", "") + "/" + poolId)
            .orElse(issuer());
    return URI.create(base + "/.well-known/jwks.json");
  }

  private static String required(Map<String, String> settings, String name) {
    String value = settings.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException(
          name + " is not set: without it there are no accounts to sign up or in with");
    }
    return value;
  }
}
