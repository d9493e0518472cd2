package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.UserPool;
import io.yotosmartstream.blueprint.UserPool.TokenLives;
import java.util.List;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient.RefreshTokenRotationProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient.TokenValidityUnitsProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolDomain;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;

/**
 * Accounts, groups and the one client. Gives {@link Ref#USER_POOL_ID}, {@link Ref#USER_POOL_ARN}
 * and {@link Ref#USER_POOL_CLIENT_ID}.
 */
final class Identity {
  /** A repeat of a refresh whose answer got lost still works, seconds. */
  private static final int REFRESH_GRACE = 30;

  Identity(Scope scope) {
    UserPool wanted = scope.blueprint().userPool();
    CfnUserPool pool = UserPools.make(scope.stack(), scope.blueprint());
    scope.stateful(pool);
    for (String group : wanted.groups()) {
      CfnUserPoolGroup.Builder.create(scope.stack(), Ids.of(group, "group"))
          .groupName(group)
          .userPoolId(pool.getRef())
          .build();
    }
    CfnUserPoolClient client = client(scope, pool, wanted);
    CfnUserPoolDomain.Builder.create(scope.stack(), "UsersDomain")
        .domain(wanted.domainPrefix())
        .userPoolId(pool.getRef())
        .build();
    scope.refs().give(Ref.USER_POOL_ID, pool.getRef());
    scope.refs().give(Ref.USER_POOL_ARN, pool.getAttrArn());
    scope.refs().give(Ref.USER_POOL_CLIENT_ID, client.getRef());
  }

  private static CfnUserPoolClient client(Scope scope, CfnUserPool pool, UserPool wanted) {
    TokenLives lives = wanted.tokens();
    return CfnUserPoolClient.Builder.create(scope.stack(), "UsersClient")
        .clientName(wanted.client())
        .userPoolId(pool.getRef())
        .generateSecret(false)
        // Only our functions sign people in. Cognito refuses ALLOW_REFRESH_TOKEN_AUTH beside
        // rotation; GetTokensFromRefreshToken needs no flow.
        .explicitAuthFlows(List.of("ALLOW_ADMIN_USER_PASSWORD_AUTH"))
        .refreshTokenRotation(
            RefreshTokenRotationProperty.builder()
                .feature("ENABLED")
                .retryGracePeriodSeconds(REFRESH_GRACE)
                .build())
        .accessTokenValidity(lives.accessMinutes())
        .idTokenValidity(lives.idMinutes())
        .refreshTokenValidity(lives.refreshDays())
        .tokenValidityUnits(
            TokenValidityUnitsProperty.builder()
                .accessToken("minutes")
                .idToken("minutes")
                .refreshToken("days")
                .build())
        .enableTokenRevocation(true)
        .preventUserExistenceErrors("ENABLED")
        .build();
  }
}
