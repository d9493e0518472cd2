package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.accounts.AccountFunctions;
import io.yotosmartstream.functions.accounts.ExportFunctions;
import io.yotosmartstream.functions.accounts.Me;
import io.yotosmartstream.functions.accounts.MeFunctions;
import io.yotosmartstream.functions.accounts.SignInResult;
import io.yotosmartstream.functions.api.Anonymous;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.health.HealthFunctions;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health, accounts and oneself. */
@Configuration(proxyBeanMethods = false)
class AccountBeans {
  @Bean
  Function<Anonymous, HealthFunctions.Health> getHealth(HealthFunctions health) {
    return health::getHealth;
  }

  @Bean
  Function<Anonymous, HealthFunctions.Readiness> getReadiness(HealthFunctions health) {
    return health::getReadiness;
  }

  @Bean
  Function<AccountFunctions.RegisterUser, AccountFunctions.RegistrationAccepted> registerUser(
      AccountFunctions accounts) {
    return accounts::registerUser;
  }

  @Bean
  Function<AccountFunctions.ConfirmUser, Nothing> confirmUser(AccountFunctions accounts) {
    return accounts::confirmUser;
  }

  @Bean
  Function<AccountFunctions.AddressOnly, Nothing> resendConfirmation(AccountFunctions accounts) {
    return accounts::resendConfirmation;
  }

  @Bean
  Function<AccountFunctions.SignIn, SignInResult> signIn(AccountFunctions accounts) {
    return accounts::signIn;
  }

  @Bean
  Function<AccountFunctions.RefreshSession, SignInResult> refreshSession(
      AccountFunctions accounts) {
    return accounts::refreshSession;
  }

  @Bean
  Function<CallerOnly, Nothing> signOut(AccountFunctions accounts) {
    return accounts::signOut;
  }

  @Bean
  Function<AccountFunctions.AddressOnly, Nothing> forgotPassword(AccountFunctions accounts) {
    return accounts::forgotPassword;
  }

  @Bean
  Function<AccountFunctions.ResetPassword, Nothing> resetPassword(AccountFunctions accounts) {
    return accounts::resetPassword;
  }

  @Bean
  Function<CallerOnly, Me> getMe(MeFunctions me) {
    return me::getMe;
  }

  @Bean
  Function<MeFunctions.UpdateMe, Me> updateMe(MeFunctions me) {
    return me::updateMe;
  }

  @Bean
  Function<MeFunctions.DeleteMe, Nothing> deleteMe(MeFunctions me) {
    return me::deleteMe;
  }

  @Bean
  Function<CallerOnly, ExportFunctions.FamilyExport> exportMyFamily(ExportFunctions export) {
    return export::exportMyFamily;
  }
}
