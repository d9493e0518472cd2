package io.yotosmartstream.aws.identity;

import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.aws.emulated.MiniStack;
import io.yotosmartstream.identity.IdentityProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** A pool on MiniStack as the blueprint describes it. */
final class EmulatedPool {
  private final MiniStack miniStack = MiniStack.get();
  private final Map<String, String> settings;

  EmulatedPool() {
    CognitoIdentityProviderClient client =
        miniStack
            .clients()
            .make(
                CognitoIdentityProviderClient.builder(),
                "COGNITO_IDENTITY_PROVIDER",
                CallTimes.QUICK);
    String poolId =
        client
            .createUserPool(
                pool ->
                    pool.poolName("users")
                        .usernameAttributes(UsernameAttributeType.EMAIL)
                        .usernameConfiguration(c -> c.caseSensitive(false))
                        .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                        .policies(
                            p ->
                                p.passwordPolicy(
                                    rules ->
                                        rules
                                            .minimumLength(10)
                                            .requireLowercase(false)
                                            .requireUppercase(false)
                                            .requireNumbers(false)
                                            .requireSymbols(false))))
            .userPool()
            .id();
    for (String group : List.of("admin", "user")) {
      client.createGroup(g -> g.userPoolId(poolId).groupName(group));
    }
    String clientId =
        client
            .createUserPoolClient(
                page ->
                    page.userPoolId(poolId)
                        .clientName("page")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH)
                        .refreshTokenRotation(
                            r -> r.feature(FeatureType.ENABLED).retryGracePeriodSeconds(30))
                        .accessTokenValidity(15)
                        .idTokenValidity(15)
                        .refreshTokenValidity(30)
                        .tokenValidityUnits(
                            u ->
                                u.accessToken(TimeUnitsType.MINUTES)
                                    .idToken(TimeUnitsType.MINUTES)
                                    .refreshToken(TimeUnitsType.DAYS))
                        .enableTokenRevocation(true)
                        .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED))
            .userPoolClient()
            .clientId();
    settings = Map.of("USER_POOL_ID", poolId, "USER_POOL_CLIENT_ID", clientId);
  }

  IdentityProvider provider(InstantSource clock) {
    return CognitoIdentity.in(miniStack.clients(), settings, clock);
  }

  CognitoUsers users() {
    return CognitoIdentity.users(miniStack.clients(), settings);
  }

  int mailsTo(String address) throws Exception {
    return miniStack.mailsTo(address).size();
  }

  String codeSentTo(String address) throws Exception {
    Matcher code =
        Pattern.compile("\\b\\d{6}\\b").matcher(miniStack.mailsTo(address).getLast().text());
    if (!code.find()) {
      throw new AssertionError("There is no code in the newest mail");
    }
    return code.group();
  }
}
