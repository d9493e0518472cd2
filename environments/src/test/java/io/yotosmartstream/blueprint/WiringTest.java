package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yotosmartstream.blueprint.policies.Arns;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WiringTest {
  private static final AppBlueprint APP = Planning.minimal();

  /** Our functions, those of that key only as far as the predicate keeps their statements. */
  private static Wiring with(String key, Predicate<Statement> kept) {
    return new Wiring(
        "try",
        APP.functions().stream()
            .map(function -> function.key().equals(key) ? allowing(function, kept) : function)
            .toList());
  }

  private static Wiring without(String key) {
    return new Wiring(
        "try", APP.functions().stream().filter(each -> !each.key().equals(key)).toList());
  }

  private static LambdaFunction allowing(LambdaFunction function, Predicate<Statement> kept) {
    Role role = function.role();
    return new LambdaFunction(
        function.key(),
        function.name(),
        function.description(),
        function.definition(),
        function.artefact(),
        function.runtime(),
        function.handler(),
        function.architecture(),
        function.memoryMb(),
        function.timeoutSeconds(),
        function.variables(),
        new Role(
            role.name(),
            role.description(),
            role.principal(),
            role.trust(),
            role.statements().stream().filter(kept).toList()),
        function.logs(),
        function.failureQueue(),
        function.provisionedConcurrency(),
        function.snapStart());
  }

  private static Predicate<Statement> without(Predicate<Statement> dropped) {
    return dropped.negate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "hybrid", "always-on"})
  void whatWePlanIsWired(String architecture) {
    AppBlueprint app = Planning.app(architecture, "");

    assertThatCode(() -> Wiring.checked(app)).doesNotThrowAnyException();
  }

  @Test
  void aRouteWithoutAFunctionIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> without("api").routes(APP.httpApi()))
        .withMessageStartingWith("try: The route ")
        .withMessageContaining(" of the contract (")
        .withMessageContaining("leads to the function api, which is not there; there are [ingest")
        .withMessageContaining("Add it to FunctionsPlan");
  }

  @Test
  void aPageWithoutAFunctionIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> without("page").routes(APP.httpApi()))
        .withMessageStartingWith("try: The page leads to the function page, which is not there");
  }

  @Test
  void aTriggerWithoutAFunctionIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> without("sign-up").triggers(APP.triggers(), APP.queues(), Arns.of(APP)))
        .withMessageContaining("SignUps[function=sign-up] leads to the function sign-up");
  }

  @Test
  void aTriggerWithoutAQueueIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Wiring("try", APP.functions())
                    .triggers(APP.triggers(), List.of(), Arns.of(APP)))
        .withMessage("try: there is no queue jobs; there are []");
  }

  @Test
  void aFunctionThatMayNotReadItsQueueIsNamed() {
    Wiring wiring =
        with("jobs", without(statement -> statement.actions().contains("sqs:ReceiveMessage")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> wiring.triggers(APP.triggers(), APP.queues(), Arns.of(APP)))
        .withMessage(
            "try: whoever has the role yoto-jobs-function-try takes messages of the queue jobs, but"
                + " the role does not allow sqs:ReceiveMessage on"
                + " arn:aws:sqs:eu-west-1:123456789012:yoto-jobs-try: add a statement to it (Grants)");
  }

  @Test
  void aFunctionThatMayNotLeaveItsFailuresIsNamed() {
    Wiring wiring =
        with("tokens", without(statement -> statement.actions().contains("sqs:SendMessage")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> wiring.failures(APP.queues(), Arns.of(APP)))
        .withMessageContaining("yoto-tokens-function-try leaves events that failed")
        .withMessageContaining("does not allow sqs:SendMessage on");
  }

  @Test
  void aFunctionThatMayNotWriteItsLogsIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("live", _ -> false).logs())
        .withMessageContaining("yoto-live-function-try writes logs to /aws/lambda/yoto-live-try")
        .withMessageContaining("does not allow logs:PutLogEvents");
  }
}
