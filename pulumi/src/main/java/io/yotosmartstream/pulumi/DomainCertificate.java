package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.acm.CertificateValidation;
import com.pulumi.aws.acm.CertificateValidationArgs;
import com.pulumi.aws.acm.outputs.CertificateDomainValidationOption;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The certificate of the environment's own name, in the region that CloudFront takes it from. */
final class DomainCertificate extends Concern {
  /** ACM knows no other. */
  private static final String PROOF_TYPE = "CNAME";

  private static final int PROOF_SECONDS = 300;

  private final Certificate certificate;
  private final Output<String> arn;

  /**
   * Where there is a zone, the domain is proven in it, and the reference to the certificate is
   * known only when it is valid. Otherwise a person makes the record that is given.
   *
   * @param provider of us-east-1
   * @throws java.util.NoSuchElementException where the environment has no name of its own
   */
  DomainCertificate(EdgeBlueprint blueprint, Refs refs, Provider provider) {
    super("certificate", provider, false);
    Delivery.Domain domain = blueprint.certificate().orElseThrow();
    certificate =
        new Certificate(
            domain.name(),
            CertificateArgs.builder().domainName(domain.name()).validationMethod("DNS").build(),
            mine());
    arn = domain.zoneId().map(zone -> proven(domain.name(), zone)).orElseGet(certificate::arn);
    refs.give(Ref.CERTIFICATE_ARN, arn);
    refs.give(
        Ref.CERTIFICATE_RECORD,
        Output.format(
            "%s %s %s",
            proof(CertificateDomainValidationOption::resourceRecordName),
            PROOF_TYPE,
            proof(CertificateDomainValidationOption::resourceRecordValue)));
  }

  Output<String> arn() {
    return arn;
  }

  private Output<String> proven(String name, String zone) {
    Record record =
        new Record(
            name,
            RecordArgs.builder()
                .zoneId(zone)
                .name(proof(CertificateDomainValidationOption::resourceRecordName))
                .type(PROOF_TYPE)
                .records(
                    proof(CertificateDomainValidationOption::resourceRecordValue)
                        .applyValue(List::of))
                .ttl(PROOF_SECONDS)
                // The proof is the same for every certificate of a name in an account.
                .allowOverwrite(true)
                .build(),
            mine());
    return new CertificateValidation(
            name,
            CertificateValidationArgs.builder()
                .certificateArn(certificate.arn())
                .validationRecordFqdns(record.fqdn().applyValue(List::of))
                .build(),
            mine())
        .certificateArn();
  }

  /** One part of the record that proves the one name of the certificate. */
  private Output<String> proof(Function<CertificateDomainValidationOption, Optional<String>> part) {
    return certificate
        .domainValidationOptions()
        .applyValue(options -> part.apply(options.getFirst()).orElseThrow());
  }
}
