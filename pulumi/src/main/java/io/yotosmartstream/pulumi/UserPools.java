package io.yotosmartstream.pulumi;

import com.pulumi.aws.cognito.UserPoolArgs;
import com.pulumi.aws.cognito.inputs.UserPoolAccountRecoverySettingArgs;
import com.pulumi.aws.cognito.inputs.UserPoolAccountRecoverySettingRecoveryMechanismArgs;
import com.pulumi.aws.cognito.inputs.UserPoolEmailConfigurationArgs;
import com.pulumi.aws.cognito.inputs.UserPoolLambdaConfigArgs;
import com.pulumi.aws.cognito.inputs.UserPoolPasswordPolicyArgs;
import com.pulumi.aws.cognito.inputs.UserPoolSoftwareTokenMfaConfigurationArgs;
import com.pulumi.aws.cognito.inputs.UserPoolUserAttributeUpdateSettingsArgs;
import com.pulumi.aws.cognito.inputs.UserPoolUsernameConfigurationArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.blueprint.UserPool;
import io.yotosmartstream.blueprint.UserPool.PasswordPolicy;
import io.yotosmartstream.blueprint.UserPool.Sender;
import io.yotosmartstream.blueprint.policies.Arns;
import java.util.Optional;

/** The user pool itself: people are known by their verified address of mail. */
final class UserPools {
  private static final String EMAIL = "email";

  private UserPools() {}

  static UserPoolArgs args(AppBlueprint blueprint) {
    UserPool wanted = blueprint.userPool();
    var args =
        UserPoolArgs.builder()
            .name(wanted.name())
            // The cheapest one with rotation of refresh tokens.
            .userPoolTier("ESSENTIALS")
            .usernameAttributes(EMAIL)
            .usernameConfiguration(
                UserPoolUsernameConfigurationArgs.builder().caseSensitive(false).build())
            .autoVerifiedAttributes(EMAIL)
            .userAttributeUpdateSettings(
                UserPoolUserAttributeUpdateSettingsArgs.builder()
                    .attributesRequireVerificationBeforeUpdates(EMAIL)
                    .build())
            .accountRecoverySetting(
                UserPoolAccountRecoverySettingArgs.builder()
                    .recoveryMechanisms(
                        UserPoolAccountRecoverySettingRecoveryMechanismArgs.builder()
                            .name("verified_email")
                            .priority(1)
                            .build())
                    .build())
            .passwordPolicy(passwords(wanted.passwords()))
            .mfaConfiguration(wanted.mfa())
            .emailConfiguration(mail(wanted.sender()))
            .deletionProtection(wanted.deletionProtection() ? "ACTIVE" : "INACTIVE");
    if (!wanted.mfa().equals("OFF")) {
      args.softwareTokenMfaConfiguration(
          UserPoolSoftwareTokenMfaConfigurationArgs.builder().enabled(true).build());
    }
    signUps(blueprint).ifPresent(args::lambdaConfig);
    return args.build();
  }

  private static UserPoolPasswordPolicyArgs passwords(PasswordPolicy wanted) {
    return UserPoolPasswordPolicyArgs.builder()
        .minimumLength(wanted.minimumLength())
        // Cognito knows no "a letter of either case".
        .requireLowercase(wanted.letters())
        .requireUppercase(false)
        .requireNumbers(wanted.digits())
        .requireSymbols(false)
        .build();
  }

  private static UserPoolEmailConfigurationArgs mail(Optional<Sender> sender) {
    return sender
        .map(
            from ->
                UserPoolEmailConfigurationArgs.builder()
                    .emailSendingAccount("DEVELOPER")
                    .fromEmailAddress(from.from())
                    .sourceArn(from.identityArn())
                    .build())
        .orElseGet(
            () ->
                UserPoolEmailConfigurationArgs.builder()
                    .emailSendingAccount("COGNITO_DEFAULT")
                    .build());
  }

  /** By the address of the alias, as functions are made after the pool that they refer to. */
  private static Optional<UserPoolLambdaConfigArgs> signUps(AppBlueprint blueprint) {
    return blueprint.triggers().stream()
        .filter(Trigger.SignUps.class::isInstance)
        .findFirst()
        .map(trigger -> Arns.of(blueprint).alias(blueprint.function(trigger.function())))
        .map(
            alias ->
                UserPoolLambdaConfigArgs.builder()
                    .preSignUp(alias)
                    .postConfirmation(alias)
                    .build());
  }
}
