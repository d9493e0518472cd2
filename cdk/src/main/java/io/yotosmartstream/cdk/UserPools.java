package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.blueprint.UserPool;
import io.yotosmartstream.blueprint.UserPool.PasswordPolicy;
import io.yotosmartstream.blueprint.UserPool.Sender;
import io.yotosmartstream.blueprint.policies.Arns;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.CfnUserPool.AccountRecoverySettingProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.EmailConfigurationProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.LambdaConfigProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.PasswordPolicyProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.PoliciesProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.RecoveryOptionProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.UserAttributeUpdateSettingsProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.UsernameConfigurationProperty;

/** The user pool itself: people are known by their verified address of mail. */
final class UserPools {
  private static final List<String> EMAIL = List.of("email");

  private UserPools() {}

  static CfnUserPool make(Stack stack, AppBlueprint blueprint) {
    UserPool wanted = blueprint.userPool();
    var made =
        CfnUserPool.Builder.create(stack, "Users")
            .userPoolName(wanted.name())
            // The cheapest one with rotation of refresh tokens.
            .userPoolTier("ESSENTIALS")
            .usernameAttributes(EMAIL)
            .usernameConfiguration(
                UsernameConfigurationProperty.builder().caseSensitive(false).build())
            .autoVerifiedAttributes(EMAIL)
            .userAttributeUpdateSettings(
                UserAttributeUpdateSettingsProperty.builder()
                    .attributesRequireVerificationBeforeUpdate(EMAIL)
                    .build())
            .accountRecoverySetting(
                AccountRecoverySettingProperty.builder()
                    .recoveryMechanisms(
                        List.of(
                            RecoveryOptionProperty.builder()
                                .name("verified_email")
                                .priority(1)
                                .build()))
                    .build())
            .policies(
                PoliciesProperty.builder().passwordPolicy(passwords(wanted.passwords())).build())
            .mfaConfiguration(wanted.mfa())
            .emailConfiguration(mail(wanted.sender()))
            .deletionProtection(wanted.deletionProtection() ? "ACTIVE" : "INACTIVE");
    if (!wanted.mfa().equals("OFF")) {
      made.enabledMfas(List.of("SOFTWARE_TOKEN_MFA"));
    }
    signUps(blueprint).ifPresent(made::lambdaConfig);
    return made.build();
  }

  private static PasswordPolicyProperty passwords(PasswordPolicy wanted) {
    return PasswordPolicyProperty.builder()
        .minimumLength(wanted.minimumLength())
        // Cognito knows no "a letter of either case".
        .requireLowercase(wanted.letters())
        .requireUppercase(false)
        .requireNumbers(wanted.digits())
        .requireSymbols(false)
        .build();
  }

  private static EmailConfigurationProperty mail(Optional<Sender> sender) {
    return sender
        .map(
            from ->
                EmailConfigurationProperty.builder()
                    .emailSendingAccount("DEVELOPER")
                    .from(from.from())
                    .sourceArn(from.identityArn())
                    .build())
        .orElseGet(
            () ->
                EmailConfigurationProperty.builder()
                    .emailSendingAccount("COGNITO_DEFAULT")
                    .build());
  }

  /** By the address of the alias, as functions are made after the pool that they refer to. */
  private static Optional<LambdaConfigProperty> signUps(AppBlueprint blueprint) {
    return blueprint.triggers().stream()
        .filter(Trigger.SignUps.class::isInstance)
        .findFirst()
        .map(trigger -> Arns.of(blueprint).alias(blueprint.function(trigger.function())))
        .map(
            alias ->
                LambdaConfigProperty.builder().preSignUp(alias).postConfirmation(alias).build());
  }
}
