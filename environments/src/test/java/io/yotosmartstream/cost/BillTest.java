package io.yotosmartstream.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.environments.Architecture;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Quantities follow the blueprint: what it has is counted, what it has not is not. */
class BillTest {
  private static final Offset<Double> EXACT = within(1e-6);

  @Test
  void aQuarterOfACpuOnSpotRunsAllMonth() throws IOException {
    Bill bill = Ours.bill(Ours.plan(Architecture.MINIMAL), 1);

    assertThat(Ours.quantity(bill, Item.FARGATE_SPOT_VCPU_HOURS)).isEqualTo(182.5, EXACT);
    assertThat(Ours.quantity(bill, Item.FARGATE_SPOT_GB_HOURS)).isEqualTo(365, EXACT);
    assertThat(Ours.quantity(bill, Item.FARGATE_VCPU_HOURS)).isZero();
  }

  @Test
  void aHalfOnSpotIsPaidHalfAtFullPrice() throws IOException {
    Bill bill = Ours.bill(Ours.plan(Architecture.ALWAYS_ON), 1);

    assertThat(Ours.quantity(bill, Item.FARGATE_VCPU_HOURS)).isEqualTo(182.5, EXACT);
    assertThat(Ours.quantity(bill, Item.FARGATE_SPOT_VCPU_HOURS)).isEqualTo(365, EXACT);
  }

  @Test
  void onArmTheSameIsPaidAtArmsPrices() throws IOException {
    Plan plan = Ours.plan(Architecture.HYBRID, "processor: arm64");
    Bill arm = Ours.bill(plan, 1);
    Bill other = Ours.bill(Ours.plan(Architecture.HYBRID), 1);

    assertThat(Ours.quantity(arm, Item.FARGATE_SPOT_VCPU_HOURS)).isZero();
    assertThat(Ours.quantity(arm, Item.FARGATE_ARM_SPOT_VCPU_HOURS)).isEqualTo(182.5, EXACT);
    assertThat(Ours.quantity(arm, Item.FARGATE_ARM_SPOT_GB_HOURS)).isEqualTo(365, EXACT);
    assertThat(Ours.quantity(arm, Item.LAMBDA_GB_SECONDS)).isZero();
    assertThat(Ours.quantity(arm, Item.LAMBDA_ARM_GB_SECONDS))
        .isEqualTo(Ours.quantity(other, Item.LAMBDA_GB_SECONDS), EXACT);
    assertThat(Ours.quantity(arm, Item.LAMBDA_ARM_PROVISIONED_GB_SECONDS))
        .isEqualTo(Ours.quantity(other, Item.LAMBDA_PROVISIONED_GB_SECONDS), EXACT);
    assertThat(arm.gross()).isLessThan(other.gross());
  }

  @Test
  void everyTaskHasAPublicAddress() throws IOException {
    assertThat(addresses(Architecture.MINIMAL)).isEqualTo(730, EXACT);
    assertThat(addresses(Architecture.HYBRID)).isEqualTo(730, EXACT);
    assertThat(addresses(Architecture.ALWAYS_ON)).isEqualTo(3 * 730, EXACT);
  }

  private static double addresses(Architecture architecture) throws IOException {
    return Ours.quantity(Ours.bill(Ours.plan(architecture), 1), Item.PUBLIC_IPV4_HOURS);
  }

  @Test
  void onlyAlwaysOnHasALoadBalancerAndOnlyHybridKeepsFunctionsReady() throws IOException {
    Bill always = Ours.bill(Ours.plan(Architecture.ALWAYS_ON), 1);
    Bill hybrid = Ours.bill(Ours.plan(Architecture.HYBRID), 1);
    Bill minimal = Ours.bill(Ours.plan(Architecture.MINIMAL), 1);

    assertThat(Ours.quantity(always, Item.LOAD_BALANCER_HOURS)).isEqualTo(730, EXACT);
    assertThat(Ours.quantity(hybrid, Item.LOAD_BALANCER_HOURS)).isZero();
    assertThat(Ours.quantity(hybrid, Item.LAMBDA_PROVISIONED_GB_SECONDS))
        .isEqualTo(2 * 730 * 3600.0, EXACT);
    assertThat(Ours.quantity(minimal, Item.LAMBDA_PROVISIONED_GB_SECONDS)).isZero();
  }

  @Test
  void requestsAreTheSameHoweverFunctionsShareThem() throws IOException {
    Bill minimal = Ours.bill(Ours.plan(Architecture.MINIMAL), 3);
    Bill hybrid = Ours.bill(Ours.plan(Architecture.HYBRID), 3);

    assertThat(
            Ours.quantity(hybrid, Item.LAMBDA_REQUESTS)
                + Ours.quantity(hybrid, Item.LAMBDA_PROVISIONED_REQUESTS))
        .isEqualTo(Ours.quantity(minimal, Item.LAMBDA_REQUESTS), EXACT);
  }

  @Test
  void inContainersRequestsCallNoFunction() throws IOException {
    Bill minimal = Ours.bill(Ours.plan(Architecture.MINIMAL), 1);
    Bill always = Ours.bill(Ours.plan(Architecture.ALWAYS_ON), 1);
    Month month = new Month(Ours.profile(), 1);

    assertThat(
            Ours.quantity(minimal, Item.LAMBDA_REQUESTS)
                - Ours.quantity(always, Item.LAMBDA_REQUESTS))
        .isEqualTo(month.requests(), EXACT);
  }

  @Test
  void everyMetricOfEveryAlarmIsCounted() throws IOException {
    Plan plan = Ours.plan(Architecture.HYBRID);
    int inside = plan.app().alarms().stream().map(Alarm::metrics).mapToInt(m -> m.size()).sum();

    assertThat(inside).isGreaterThan(plan.app().alarms().size());
    assertThat(Ours.quantity(Ours.bill(plan, 1), Item.ALARM_METRICS)).isEqualTo(inside + 1, EXACT);
  }

  @Test
  void withoutAlarmsOnlyThatOfTheBillIsLeft() throws IOException {
    Plan plan = Ours.plan(Architecture.MINIMAL, "alarms: {enabled: false}");

    assertThat(Ours.quantity(Ours.bill(plan, 1), Item.ALARM_METRICS)).isEqualTo(1, EXACT);
  }

  @Test
  void aDashboardOfManyFunctionsIsNoneOfTheFreeOnes() throws IOException {
    Bill minimal = Ours.bill(Ours.plan(Architecture.MINIMAL), 1);
    Bill hybrid = Ours.bill(Ours.plan(Architecture.HYBRID), 1);

    assertThat(Ours.quantity(minimal, Item.DASHBOARDS)).isEqualTo(1, EXACT);
    assertThat(Ours.quantity(hybrid, Item.DASHBOARDS)).isZero();
    assertThat(Ours.quantity(hybrid, Item.LARGE_DASHBOARDS)).isEqualTo(1, EXACT);
  }

  @Test
  void anEmptyQueueIsAskedByFivePollersOfLambdaAndOneOfTheTask() throws IOException {
    Bill bill = Ours.bill(Ours.plan(Architecture.MINIMAL), 1);
    double waiting =
        bill.lines().stream()
            .filter(line -> line.item() == Item.SQS_REQUESTS && line.resource().endsWith("waiting"))
            .mapToDouble(Line::quantity)
            .sum();

    assertThat(waiting).isEqualTo((5 + 1) * 730 * 3600 / 20.0, EXACT);
  }

  @Test
  void everyLinkedAccountHasASecret() throws IOException {
    Plan plan = Ours.plan(Architecture.MINIMAL);

    assertThat(Ours.quantity(Ours.bill(plan, 7), Item.SECRETS)).isEqualTo(7, EXACT);
  }

  @Test
  void aSecretOfTheStackCostsTooAndAParameterDoesNot() throws IOException {
    String prod = Ours.prod();
    Plan plan = Ours.plan(prod + "yoto:\n  confidential: true\n");

    assertThat(plan.app().secrets()).hasSize(2);
    assertThat(Ours.quantity(Ours.bill(plan, 1), Item.SECRETS)).isEqualTo(2, EXACT);
  }

  @Test
  void leasesAreRenewedAllMonth() throws IOException {
    Bill bill = Ours.bill(Ours.plan(Architecture.MINIMAL), 2);
    double idle =
        bill.lines().stream()
            .filter(line -> line.item() == Item.DYNAMODB_WRITES && line.resource().endsWith("idle"))
            .mapToDouble(Line::quantity)
            .sum();

    assertThat(idle).isEqualTo((1 + 2) * 730 * 3600 / 20.0, EXACT);
  }

  @Test
  void withoutCloudFrontThePageAndAudioLeaveByOtherDoors() throws IOException {
    String prod = Ours.prod();
    Plan plan = Ours.plan(prod.replace("enabled: true", "enabled: false"));
    Bill bill = Ours.bill(plan, 1);
    Month month = new Month(Ours.profile(), 1);

    assertThat(Ours.quantity(bill, Item.CLOUDFRONT_GB)).isZero();
    assertThat(Ours.quantity(bill, Item.HTTP_API_REQUESTS))
        .isEqualTo(month.requests() + month.pageFiles(), EXACT);
    assertThat(Ours.quantity(bill, Item.DATA_OUT_GB)).isGreaterThan(month.playedGigabytes());
  }

  @Test
  void whatIsSwitchedOnIsCounted() throws IOException {
    Plan plan =
        Ours.plan(
            Architecture.MINIMAL,
            "encryption: {customerKey: true}",
            "lambda: {keepWarm: [{from: \"06:00\", to: \"21:00\", everyMinutes: 5}]}",
            "notifications: {emails: [a@example.com]}",
            "mail: {sender: ses, from: me@example.com}",
            "domain: {name: players.example.com, hostedZoneId: Z0123456789}");
    Bill bill = Ours.bill(plan, 1);
    Bill plain = Ours.bill(Ours.plan(Architecture.MINIMAL), 1);

    assertThat(Ours.quantity(bill, Item.KMS_KEYS)).isEqualTo(1, EXACT);
    assertThat(Ours.quantity(bill, Item.HOSTED_ZONES)).isEqualTo(1, EXACT);
    assertThat(Ours.quantity(bill, Item.SNS_MAILS)).isEqualTo(10, EXACT);
    assertThat(Ours.quantity(bill, Item.SES_MAILS)).isEqualTo(2, EXACT);
    assertThat(
            Ours.quantity(bill, Item.SCHEDULER_CALLS) - Ours.quantity(plain, Item.SCHEDULER_CALLS))
        .isEqualTo(730 / 24.0 * 15 * 12, EXACT);
  }

  @Test
  void backupsAndRecoveryGrowWithWhatIsKept() throws IOException {
    String prod = Ours.prod();
    Plan backedUp =
        Ours.plan(prod.replace("data:\n", "data:\n  backup: {enabled: true, keepDays: 10}\n"));
    Bill bill = Ours.bill(backedUp, 2);

    assertThat(Ours.quantity(bill, Item.BACKUP_GB))
        .isEqualTo(10 * Ours.quantity(bill, Item.DYNAMODB_GB), EXACT);
    assertThat(Ours.quantity(bill, Item.DYNAMODB_RECOVERY_GB))
        .isEqualTo(Ours.quantity(bill, Item.DYNAMODB_GB), EXACT);
  }

  @Test
  void audioThatNeverMovesStaysInStandard() throws IOException {
    String prod = Ours.prod();
    Plan never = Ours.plan(prod.replace("storage:\n", "storage:\n  glacierInstantAfterDays: 0\n"));

    Bill moved = Ours.bill(Ours.plan(prod), 1);
    Bill kept = Ours.bill(never, 1);
    assertThat(Ours.quantity(kept, Item.S3_GLACIER_INSTANT_GB)).isZero();
    assertThat(Ours.quantity(kept, Item.S3_GB))
        .isEqualTo(
            Ours.quantity(moved, Item.S3_GB) + Ours.quantity(moved, Item.S3_GLACIER_INSTANT_GB),
            EXACT);
  }

  @Test
  void anAllowanceTakesOffNoMoreThanIsUsed() {
    Prices prices = Ours.prices();
    Bill little = new Bill(List.of(new Line(Item.ALARM_METRICS, "a", 4)), prices);
    Bill much =
        new Bill(
            List.of(new Line(Item.ALARM_METRICS, "a", 8), new Line(Item.ALARM_METRICS, "b", 8)),
            prices);

    assertThat(little.gross()).isEqualTo(0.40, EXACT);
    assertThat(little.net()).isZero();
    assertThat(much.gross()).isEqualTo(1.60, EXACT);
    assertThat(much.net()).isEqualTo(0.60, EXACT);
  }
}
