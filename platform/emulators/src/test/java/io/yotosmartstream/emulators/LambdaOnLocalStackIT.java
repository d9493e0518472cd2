package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** Functions as processes, by the plugin in platform/emulators/localstack. */
class LambdaOnLocalStackIT {
  private static final String HANDLER = TriedFunction.class.getName() + "::handleRequest";

  @TempDir static Path here;
  private static RunningEmulator localStack;
  private static LambdaClient lambda;

  @BeforeAll
  static void start() {
    localStack =
        Emulators.start(
            EmulatorKind.LOCALSTACK,
            EmulatorOptions.defaults()
                .logTo(here.resolve("localstack.log"))
                .with("PROCESS_LAMBDA_LOGS", here.resolve("functions").toString())
                .with("PROCESS_LAMBDA_CODE", here.resolve("code").toString())
                .with("SECRET_OF_THE_SHELL", "seen"));
    lambda = Clients.lambda(localStack);
  }

  @AfterAll
  static void stop() {
    lambda.close();
    localStack.close();
  }

  @Test
  void aFunctionKnowsItsOwnVariablesItsRoleAndTheEndpoint() throws IOException {
    create("variables", Runtime.JAVA25, TriedCode.java(), Map.of("TABLE_NAME", "mine"));

    String told = ok(invoke("variables", "{}"));

    assertThat(told)
        .contains("\"TABLE_NAME\":\"mine\"")
        .contains("\"AWS_ENDPOINT_URL\":\"" + localStack.endpoint() + "\"")
        .contains("\"AWS_REGION\":\"eu-west-1\"")
        .contains("\"AWS_SESSION_TOKEN\":")
        .contains("\"LAMBDA_TASK_ROOT\":")
        .doesNotContain("SECRET_OF_THE_SHELL")
        .doesNotContain("LOCALSTACK_")
        .doesNotContain("PROCESS_LAMBDA_")
        .doesNotContain("PYTHON");
    assertThat(Files.readString(here.resolve("functions/variables.log"))).contains("asked to null");
  }

  @Test
  void theSameCodeIsThereOnceAndABootstrapRuns() throws IOException {
    byte[] code = TriedCode.bootstrap();
    create("one", Runtime.PROVIDED_AL2023, code, Map.of());
    create("other", Runtime.PROVIDED_AL2023, code, Map.of());

    String first = ok(invoke("one", "{\"a\":1}"));
    assertThat(ok(invoke("other", "{\"a\":1}"))).isEqualTo(first);

    // It answers with its folder, and with the bits of a file that is no program.
    assertThat(first).startsWith("\"" + here.resolve("code").toRealPath()).endsWith(" plain\"");
  }

  @Test
  void aFunctionThatTakesTooLongIsKilledAndTheNextInvocationStartsAnew() throws IOException {
    create("slow", Runtime.JAVA25, TriedCode.java(), Map.of(), 3);
    String before = processOf("slow");

    InvokeResponse late = invoke("slow", "{\"do\":\"hang\"}");

    assertThat(late.functionError()).isEqualTo("Unhandled");
    assertThat(late.payload().asUtf8String()).contains("Task timed out after 3.00 seconds");
    assertThat(ProcessHandle.of(Long.parseLong(before)).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(processOf("slow")).isNotEqualTo(before);
  }

  @Test
  void aCrashIsToldAndTheNextInvocationStartsAnew() throws IOException {
    create("crash", Runtime.JAVA25, TriedCode.java(), Map.of());

    assertThat(invoke("crash", "{\"do\":\"crash\"}").payload().asUtf8String())
        .contains("Runtime.ExitError")
        .contains("exit status 7");
    assertThat(processOf("crash")).isNotBlank();
  }

  @Test
  void anErrorOfTheHandlerIsToldWithWhatItPrinted() throws IOException {
    create("error", Runtime.JAVA25, TriedCode.java(), Map.of());

    InvokeResponse failed = invoke("error", "{\"do\":\"fail\"}");

    assertThat(failed.functionError()).isEqualTo("Unhandled");
    assertThat(failed.payload().asUtf8String())
        .contains("not like this")
        .contains("IllegalArgumentException");
    assertThat(log(failed)).contains("START RequestId").contains("asked to fail");
  }

  @Test
  void aFunctionThatCannotStartSaysWhy() throws IOException {
    create("init", Runtime.JAVA25, TriedCode.java(), Map.of("FAIL_AT_INIT", "yes"));

    assertThat(invoke("init", "{}").payload().asUtf8String()).contains("no table was named");
    assertThat(invoke("init", "{}").payload().asUtf8String()).contains("no table was named");
  }

  @Test
  void codeWithoutAProgramSaysSo() throws IOException {
    create("nothing", Runtime.PROVIDED_AL2023, TriedCode.java(), Map.of());

    assertThat(invoke("nothing", "{}").payload().asUtf8String())
        .contains("no executable file 'bootstrap'");
  }

  private static String processOf(String function) {
    return ok(invoke(function, "{}")).replaceAll(".*\"process\":\"(\\d+)\".*", "$1");
  }

  private static String ok(InvokeResponse response) {
    assertThat(response.functionError()).as(response.payload().asUtf8String()).isNull();
    return response.payload().asUtf8String();
  }

  private static InvokeResponse invoke(String function, String event) {
    return lambda.invoke(
        invoke ->
            invoke
                .functionName(function)
                .logType(LogType.TAIL)
                .payload(SdkBytes.fromUtf8String(event)));
  }

  private static String log(InvokeResponse response) {
    return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
  }

  private static void create(
      String name, Runtime runtime, byte[] code, Map<String, String> variables) {
    create(name, runtime, code, variables, 30);
  }

  private static void create(
      String name, Runtime runtime, byte[] code, Map<String, String> variables, int seconds) {
    lambda.createFunction(
        function ->
            function
                .functionName(name)
                .runtime(runtime)
                .handler(HANDLER)
                .role("arn:aws:iam::000000000000:role/any")
                .timeout(seconds)
                .memorySize(256)
                .environment(environment -> environment.variables(variables))
                .code(zip -> zip.zipFile(SdkBytes.fromByteArray(code))));
    lambda.waiter().waitUntilFunctionActiveV2(function -> function.functionName(name));
  }
}
