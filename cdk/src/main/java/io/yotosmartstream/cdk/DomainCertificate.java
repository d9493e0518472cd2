package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.Output;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.CfnCertificate;
import software.amazon.awscdk.services.certificatemanager.CfnCertificate.DomainValidationOptionProperty;

/**
 * The certificate of the environment's own name, in the region that CloudFront takes it from. Gives
 * {@link Ref#CERTIFICATE_ARN}. The stack waits until the domain is proven: by itself where there is
 * a zone, else by a person, to whom the events of the stack say the record.
 */
final class DomainCertificate {
  private DomainCertificate() {}

  static void make(Stack stack, Delivery.Domain domain, Refs refs) {
    var args =
        CfnCertificate.Builder.create(stack, "Certificate")
            .domainName(domain.name())
            .validationMethod("DNS");
    domain
        .zoneId()
        .ifPresent(
            zone ->
                args.domainValidationOptions(
                    List.of(
                        DomainValidationOptionProperty.builder()
                            .domainName(domain.name())
                            .hostedZoneId(zone)
                            .build())));
    refs.give(Ref.CERTIFICATE_ARN, args.build().getRef());
  }

  /** Whether an output says something that CloudFormation gives: it keeps the record to itself. */
  static boolean known(Output output) {
    return !Ref.in(output.value()).contains(Ref.CERTIFICATE_RECORD);
  }
}
