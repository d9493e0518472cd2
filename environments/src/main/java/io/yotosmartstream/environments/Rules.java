package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Reading;
import io.yotosmartstream.environments.declaration.Regions;
import java.util.Set;
import java.util.stream.Stream;

/** What settings demand of one another. A rule is silent where one of its settings is refused. */
final class Rules {
  private final String name;
  private final Settings settings;
  private final Set<String> contractGroups;
  private final Reading reading;

  Rules(String name, Settings settings, Set<String> contractGroups, Reading reading) {
    this.name = name;
    this.settings = settings;
    this.contractGroups = contractGroups;
    this.reading = reading;
  }

  void check() {
    new LambdaRules(settings, contractGroups, reading).check();
    FargateRules.check("fargate.mqtt", settings.fargate().mqtt(), reading);
    FargateRules.check("fargate.api", settings.fargate().api(), reading);
    network();
    domain();
    broker();
    firstOwner();
    mail();
    bucketNames();
  }

  private void network() {
    if (sound("network.cidr")) {
      Cidr.problem(settings.network().cidr())
          .ifPresent(problem -> reading.refuse("network.cidr", problem));
    }
  }

  private void domain() {
    if (sound("domain", "cdn") && settings.domain() != null && !settings.cdn().enabled()) {
      reading.refuse(
          "domain",
          "Needs cdn.enabled: true, because CloudFront is what answers to an own name with a"
              + " certificate. Allowed: no domain, or CloudFront with it.");
    }
  }

  private void broker() {
    if (sound("mqtt")
        && settings.mqtt().scheme() == Mqtt.Scheme.PLATFORM
        && settings.mqtt().brokerUrl() == null) {
      required("mqtt.brokerUrl", "mqtt.scheme is platform", Mqtt.BROKER_SAYS);
    }
  }

  private void firstOwner() {
    if (sound("signUp")
        && settings.signUp().mode() == SignUp.Mode.INVITATION
        && settings.signUp().firstOwner() == null) {
      required(
          "signUp.firstOwner",
          "signUp.mode is invitation: else nobody could ever sign up",
          Notifications.EMAIL_SAYS);
    }
  }

  private void mail() {
    if (!sound("mail") || settings.mail().sender() != Mail.Sender.SES) {
      return;
    }
    if (settings.mail().from() == null) {
      required("mail.from", "mail.sender is ses", Notifications.EMAIL_SAYS);
    }
    if (sound("region") && !Regions.hasSes(settings.region())) {
      reading.refuse(
          "mail.sender", settings.region() + " does not have SES. Allowed there: cognito.");
    }
  }

  private void bucketNames() {
    if (sound("project", "account")) {
      Stream.of("audio", "ui")
          .flatMap(
              t -> BucketName.problem(settings.project(), t, name, settings.account()).stream())
          .forEach(problem -> reading.refuse("project", problem));
    }
  }

  private void required(String path, String because, String allowed) {
    reading.refuse(path, "Missing; required because " + because + ". Allowed: " + allowed + ".");
  }

  private boolean sound(String... paths) {
    return Stream.of(paths).noneMatch(reading::refused);
  }
}
