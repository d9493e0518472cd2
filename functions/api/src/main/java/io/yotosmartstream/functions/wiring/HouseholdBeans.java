package io.yotosmartstream.functions.wiring;

import io.yotosmartstream.functions.accounts.Me;
import io.yotosmartstream.functions.accounts.MeFunctions;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.api.Nothing;
import io.yotosmartstream.functions.households.HouseholdFunctions;
import io.yotosmartstream.functions.households.InvitationFunctions;
import io.yotosmartstream.functions.yotolink.YotoLinkFunctions;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The household and its link to Yoto. */
@Configuration(proxyBeanMethods = false)
class HouseholdBeans {
  @Bean
  Function<CallerOnly, HouseholdFunctions.HouseholdView> getHousehold(
      HouseholdFunctions households) {
    return households::getHousehold;
  }

  @Bean
  Function<HouseholdFunctions.UpdateHousehold, HouseholdFunctions.HouseholdView> updateHousehold(
      HouseholdFunctions households) {
    return households::updateHousehold;
  }

  @Bean
  Function<ListRequest, Items<HouseholdFunctions.MemberView>> listMembers(
      HouseholdFunctions households) {
    return households::listMembers;
  }

  @Bean
  Function<HouseholdFunctions.UpdateMember, HouseholdFunctions.MemberView> updateMember(
      HouseholdFunctions households) {
    return households::updateMember;
  }

  @Bean
  Function<HouseholdFunctions.MemberId, Nothing> removeMember(HouseholdFunctions households) {
    return households::removeMember;
  }

  @Bean
  Function<ListRequest, Items<InvitationFunctions.InvitationView>> listInvitations(
      InvitationFunctions invitations) {
    return invitations::listInvitations;
  }

  @Bean
  Function<InvitationFunctions.InviteMember, InvitationFunctions.InvitationView> inviteMember(
      InvitationFunctions invitations) {
    return invitations::inviteMember;
  }

  @Bean
  Function<InvitationFunctions.InvitationId, Nothing> withdrawInvitation(
      InvitationFunctions invitations) {
    return invitations::withdrawInvitation;
  }

  @Bean
  Function<InvitationFunctions.AcceptInvitation, Me> acceptInvitation(MeFunctions me) {
    return me::acceptInvitation;
  }

  @Bean
  Function<CallerOnly, YotoLinkFunctions.YotoLinkStatus> getYotoLink(YotoLinkFunctions link) {
    return link::getYotoLink;
  }

  @Bean
  Function<CallerOnly, YotoLinkFunctions.YotoLinkStart> startYotoLink(YotoLinkFunctions link) {
    return link::startYotoLink;
  }

  @Bean
  Function<YotoLinkFunctions.YotoLinkCallback, YotoLinkFunctions.YotoLinkStatus> completeYotoLink(
      YotoLinkFunctions link) {
    return link::completeYotoLink;
  }

  @Bean
  Function<YotoLinkFunctions.AccountId, Nothing> unlinkYoto(YotoLinkFunctions link) {
    return link::unlinkYoto;
  }
}
