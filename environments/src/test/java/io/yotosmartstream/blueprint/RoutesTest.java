package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.blueprint.HttpApi.Route;
import io.yotosmartstream.http.contract.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  @ParameterizedTest
  @ValueSource(strings = {"minimal", "hybrid", "always-on"})
  void everyOperationOfTheContractHasOne(String architecture) {
    assertThat(Planning.app(architecture, "").httpApi().routes())
        .extracting(Route::operationId)
        .containsExactlyElementsOf(
            Planning.CONTRACT.operations().stream().map(Operation::operationId).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "hybrid"})
  void everyOneEndsAtAFunctionThatThereIs(String architecture) {
    AppBlueprint app = Planning.app(architecture, "");

    assertThat(app.httpApi().routes())
        .allSatisfy(
            route -> assertThat(app.function(route.function()).definition()).isEqualTo("httpApi"));
  }

  @Test
  void onlyWhatIsOpenInTheContractIsOpen() {
    assertThat(Planning.minimal().httpApi().routes().stream().filter(Route::open))
        .extracting(Route::operationId)
        .containsExactlyElementsOf(
            Planning.CONTRACT.operations().stream()
                .filter(Operation::open)
                .map(Operation::operationId)
                .toList());
  }

  @Test
  void signingInIsThrottledMoreThanTheRest() {
    List<Route> routes = Planning.minimal().httpApi().routes();

    assertThat(throttle(routes, "signIn")).isEqualTo(new HttpApi.Throttle(5, 10));
    assertThat(throttle(routes, "registerUser")).isEqualTo(new HttpApi.Throttle(5, 10));
    assertThat(throttle(routes, "getMe")).isEqualTo(new HttpApi.Throttle(50, 100));
    assertThat(throttle(routes, "listPlayers")).isEqualTo(new HttpApi.Throttle(50, 100));
  }

  @Test
  void aFunctionServesThePageOnlyWhereCloudFrontDoesNot() {
    assertThat(Planning.minimal().httpApi().page()).contains("page");
    AppBlueprint delivered = Planning.app("minimal", "cdn:\n  enabled: true\n");
    assertThat(delivered.httpApi().page()).isEmpty();
    assertThat(delivered.functions()).noneMatch(function -> function.key().equals("page"));
    assertThat(delivered.delivery()).isPresent();
  }

  @Test
  void hybridHasAFunctionForEachGroupAndKeepsSomeReady() {
    AppBlueprint app = Planning.app("hybrid", "");

    assertThat(app.function("api-players").provisionedConcurrency()).isEqualTo(1);
    assertThat(app.function("api-user-auth").provisionedConcurrency()).isEqualTo(1);
    assertThat(app.function("api-cards").provisionedConcurrency()).isZero();
    assertThat(app.functions()).noneMatch(function -> function.key().equals("api"));
  }

  @Test
  void containersAnswerInPlaceOfFunctions() {
    AppBlueprint app = Planning.app("always-on", "");

    assertThat(app.httpApi().container()).isTrue();
    assertThat(app.functions()).noneMatch(f -> f.definition().equals("httpApi"));
    assertThat(app.services()).extracting(ContainerService::key).containsExactly("mqtt", "server");
    assertThat(app.loadBalancer()).hasValueSatisfying(b -> assertThat(b.port()).isEqualTo(8080));
    assertThat(Planning.minimal().loadBalancer()).isEmpty();
  }

  @Test
  void aGroupWithoutPermissionsIsNamed() {
    assertThatThrownBy(() -> Groups.needs(List.of("players", "stories")))
        .hasMessage("The operations under /api/stories have no permissions: add them to Groups");
  }

  private static HttpApi.Throttle throttle(List<Route> routes, String operation) {
    return routes.stream()
        .filter(route -> route.operationId().equals(operation))
        .findFirst()
        .orElseThrow()
        .throttle();
  }
}
