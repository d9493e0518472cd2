package io.yotosmartstream.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.functions.api.Nothing;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ResolvableType;

/**
 * Contract and functions are two tellings of one thing; any difference fails here and names the
 * operation.
 */
class ContractDriftTest {
  private static FunctionBeans beans;
  private static final OpenApi OPEN_API = OpenApi.load();

  @BeforeAll
  static void start() {
    beans = new FunctionBeans();
  }

  @AfterAll
  static void stop() {
    beans.close();
  }

  static Set<String> operations() {
    return Contract.load().operations().stream()
        .map(Operation::operationId)
        .collect(Collectors.toSet());
  }

  @Test
  void everyOperationHasAFunctionAndEveryFunctionAnOperation() {
    assertThat(new TreeSet<>(beans.names())).isEqualTo(new TreeSet<>(operations()));
  }

  @Test
  void theCompiledContractIsTheOneInTheSources() {
    assertThat(new TreeSet<>(operations())).isEqualTo(new TreeSet<>(OPEN_API.operationIds()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theRequestRecordTakesWhatTheContractSays(String operationId) {
    ResolvableType request = beans.type(operationId).getGeneric(0);

    assertThat(Shapes.requestDifferences(request, OPEN_API.operation(operationId))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theAnswerRecordSaysWhatTheContractSays(String operationId) {
    ResolvableType answer = beans.type(operationId).getGeneric(1);
    OpenApi.OperationDoc operation = OPEN_API.operation(operationId);

    if (operation.answer() == null) {
      assertThat(answer.resolve()).isEqualTo(Nothing.class);
    } else {
      assertThat(Shapes.answerDifferences(answer, operation.answer(), operationId)).isEmpty();
    }
  }

  @Test
  void aDifferenceIsFound() {
    record Wrong(String audioId, int surprise) {}
    OpenApi.OperationDoc getAudio = OPEN_API.operation("getAudio");

    assertThat(Shapes.requestDifferences(ResolvableType.forClass(Wrong.class), getAudio))
        .contains("the record has surprise, the contract has not")
        .contains("somebody must be signed in, so the record needs a caller");
    assertThat(
            Shapes.answerDifferences(ResolvableType.forClass(Wrong.class), getAudio.answer(), "x"))
        .contains("x.surprise is not in the contract")
        .contains("x.title is missing in the record");
  }
}
