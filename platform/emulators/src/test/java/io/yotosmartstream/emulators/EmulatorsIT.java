package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

class EmulatorsIT {
  @TempDir Path here;

  static Stream<Supplier<Emulator>> ofThisJvm() {
    return Stream.of(Emulators::localStack, Emulators::miniStack, Emulators::moto);
  }

  @ParameterizedTest
  @MethodSource("ofThisJvm")
  void eachAnswersAsAwsDoesAndIsTheSameAtEachUse(Supplier<Emulator> emulator) {
    Emulator one = emulator.get();

    keepsObjects(one);
    makesTables(one);
    assertThat(emulator.get()).isSameAs(one);
  }

  @ParameterizedTest
  @EnumSource
  void stoppedNothingOfItIsLeftAndItComesBackEmptyOnTheSamePort(EmulatorKind kind)
      throws IOException {
    Path log = here.resolve("log");
    try (RunningEmulator emulator = Emulators.start(kind, EmulatorOptions.defaults().logTo(log))) {
      makesTables(emulator);
      List<ProcessHandle> all = emulator.processes();
      report(emulator);

      emulator.stop();

      assertThat(all).isNotEmpty().noneMatch(ProcessHandle::isAlive);
      assertThat(emulator.isAlive()).isFalse();
      assertThat(emulator.memoryMiB()).isZero();
      assertThat(log).isNotEmptyFile();

      emulator.restart();

      try (DynamoDbClient tables = Clients.dynamoDb(emulator)) {
        assertThat(tables.listTables().tableNames()).isEmpty();
      }
      assertThat(emulator.memoryMiB()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void killedItComesBack(EmulatorKind kind) {
    try (RunningEmulator emulator = Emulators.start(kind, EmulatorOptions.defaults())) {
      makesTables(emulator);
      List<ProcessHandle> all = emulator.processes();

      emulator.kill();

      assertThat(all).noneMatch(ProcessHandle::isAlive);
      emulator.restart();
      keepsObjects(emulator);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyThisMachineReachesIt(EmulatorKind kind) throws IOException {
    try (RunningEmulator emulator = Emulators.start(kind, EmulatorOptions.defaults())) {
      int port = emulator.endpoint().getPort();
      List<InetSocketAddress> elsewhere =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
              .map(address -> new InetSocketAddress(address, port))
              .toList();

      assertThat(elsewhere).noneMatch(EmulatorsIT::isOpen);
    }
  }

  @Test
  void twoRunBesideEachOther() {
    try (RunningEmulator one =
            Emulators.start(EmulatorKind.LOCALSTACK, EmulatorOptions.defaults());
        RunningEmulator other =
            Emulators.start(EmulatorKind.LOCALSTACK, EmulatorOptions.defaults())) {
      makesTables(one);
      makesTables(other);
    }
  }

  @Test
  void filesOfARunGoWithIt() throws IOException {
    Path log;
    try (RunningEmulator emulator =
        Emulators.start(EmulatorKind.LOCALSTACK, EmulatorOptions.defaults())) {
      keepsObjects(emulator);
      log = emulator.log();
      assertThat(log).isNotEmptyFile();
    }
    assertThat(log.getParent()).doesNotExist();
    assertThat(Files.exists(Emulators.install(EmulatorKind.LOCALSTACK))).isTrue();
  }

  private static void keepsObjects(Emulator emulator) {
    try (S3Client s3 = Clients.s3(emulator)) {
      s3.createBucket(
          bucket ->
              bucket
                  .bucket("tried")
                  .createBucketConfiguration(at -> at.locationConstraint("eu-west-1")));
      s3.putObject(put -> put.bucket("tried").key("a/b"), RequestBody.fromString("content"));

      assertThat(s3.getObjectAsBytes(get -> get.bucket("tried").key("a/b")).asUtf8String())
          .isEqualTo("content");
    }
  }

  private static void makesTables(Emulator emulator) {
    try (DynamoDbClient tables = Clients.dynamoDb(emulator)) {
      tables.createTable(
          table ->
              table
                  .tableName("tried")
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(
                      pk -> pk.attributeName("pk").attributeType(ScalarAttributeType.S))
                  .keySchema(pk -> pk.attributeName("pk").keyType(KeyType.HASH)));

      assertThat(tables.listTables().tableNames()).contains("tried");
    }
  }

  private static void report(RunningEmulator emulator) {
    System.out.printf(
        "%s: ready after %d ms, %d MiB with a table%n",
        emulator.name(), emulator.readyAfter().toMillis(), emulator.memoryMiB());
  }

  private static boolean isOpen(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
