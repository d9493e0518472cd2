package io.yotosmartstream.features.stack;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.stack.Aws;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import tools.jackson.databind.JsonNode;

/** The functions of a stack as {@code bin/rollback} sees them. */
record Functions(Aws aws) {
  private static final String ALIAS = "live";

  /** What answers whoever calls by the alias, as everybody does. */
  JsonNode answer(String function) {
    try (LambdaClient lambda = aws.lambda()) {
      return Json.STRICT.readTree(
          lambda
              .invoke(
                  call ->
                      call.functionName(function)
                          .qualifier(ALIAS)
                          .payload(SdkBytes.fromUtf8String("{}")))
              .payload()
              .asUtf8String());
    }
  }

  /** Its newest code and memory. */
  String configuration(String function) {
    try (LambdaClient lambda = aws.lambda()) {
      var now = lambda.getFunctionConfiguration(get -> get.functionName(function));
      return now.memorySize() + " MB, " + now.codeSha256();
    }
  }

  void show(String function, String version) {
    try (LambdaClient lambda = aws.lambda()) {
      lambda.updateAlias(
          update -> update.functionName(function).name(ALIAS).functionVersion(version));
    }
  }

  /** As {@code aws lambda list-versions-by-function} prints them, in one line. */
  String versions(String function) {
    try (LambdaClient lambda = aws.lambda()) {
      List<Map<String, Object>> all =
          lambda
              .listVersionsByFunctionPaginator(list -> list.functionName(function))
              .versions()
              .stream()
              .map(Functions::printed)
              .toList();
      return Json.STRICT.writeValueAsString(Map.of("Versions", all));
    }
  }

  private static Map<String, Object> printed(FunctionConfiguration version) {
    return Map.of(
        "FunctionName",
        version.functionName(),
        "Version",
        version.version(),
        "LastModified",
        version.lastModified(),
        "Environment",
        Map.of("Variables", version.environment().variables()));
  }
}
