package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cognito.UserGroup;
import com.pulumi.aws.cognito.UserGroupArgs;
import com.pulumi.aws.cognito.UserPool;
import com.pulumi.aws.cognito.UserPoolClient;
import com.pulumi.aws.cognito.UserPoolClientArgs;
import com.pulumi.aws.cognito.UserPoolDomain;
import com.pulumi.aws.cognito.UserPoolDomainArgs;
import com.pulumi.aws.cognito.inputs.UserPoolClientRefreshTokenRotationArgs;
import com.pulumi.aws.cognito.inputs.UserPoolClientTokenValidityUnitsArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.UserPool.TokenLives;

/**
 * Accounts, groups and the one client. Gives {@link Ref#USER_POOL_ID}, {@link Ref#USER_POOL_ARN}
 * and {@link Ref#USER_POOL_CLIENT_ID}.
 */
final class Identity extends Concern {

  /** A repeat of a refresh whose answer got lost still works, seconds. */
  private static final int REFRESH_GRACE = 30;

  private final UserPool pool;

  Identity(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("identity", provider, blueprint.deletionProtection());
    var wanted = blueprint.userPool();
    pool = new UserPool("users", UserPools.args(blueprint), stateful());
    for (String group : wanted.groups()) {
      new UserGroup(
          group, UserGroupArgs.builder().name(group).userPoolId(pool.id()).build(), mine());
    }
    UserPoolClient client = client(wanted);
    new UserPoolDomain(
        wanted.domainPrefix(),
        UserPoolDomainArgs.builder().domain(wanted.domainPrefix()).userPoolId(pool.id()).build(),
        mine());
    refs.give(Ref.USER_POOL_ID, pool.id());
    refs.give(Ref.USER_POOL_ARN, pool.arn());
    refs.give(Ref.USER_POOL_CLIENT_ID, client.id());
  }

  private UserPoolClient client(io.yotosmartstream.blueprint.UserPool wanted) {
    TokenLives lives = wanted.tokens();
    return new UserPoolClient(
        wanted.client(),
        UserPoolClientArgs.builder()
            .name(wanted.client())
            .userPoolId(pool.id())
            .generateSecret(false)
            // Only our functions sign people in. Cognito refuses ALLOW_REFRESH_TOKEN_AUTH beside
            // rotation; GetTokensFromRefreshToken needs no flow.
            .explicitAuthFlows("ALLOW_ADMIN_USER_PASSWORD_AUTH")
            .refreshTokenRotation(
                UserPoolClientRefreshTokenRotationArgs.builder()
                    .feature("ENABLED")
                    .retryGracePeriodSeconds(REFRESH_GRACE)
                    .build())
            .accessTokenValidity(lives.accessMinutes())
            .idTokenValidity(lives.idMinutes())
            .refreshTokenValidity(lives.refreshDays())
            .tokenValidityUnits(
                UserPoolClientTokenValidityUnitsArgs.builder()
                    .accessToken("minutes")
                    .idToken("minutes")
                    .refreshToken("days")
                    .build())
            .enableTokenRevocation(true)
            .preventUserExistenceErrors("ENABLED")
            .build(),
        mine());
  }
}
