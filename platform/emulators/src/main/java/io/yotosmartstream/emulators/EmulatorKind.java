package io.yotosmartstream.emulators;

import java.time.Duration;

/** The emulators that this project knows, with the versions that it is tried on. */
public enum EmulatorKind {
  /** S3, DynamoDB, queues, secrets, events, functions as processes; IAM is never enforced. */
  LOCALSTACK("localstack", "4.14.0", "/_localstack/health", 15),
  /** The whole stack, API Gateway v2 and Cognito included; enforces IAM with AUTH=true. */
  MINISTACK("ministack", "1.5.33", "/_ministack/health", 3),
  /** API calls of nearly every service, with nothing behind them. */
  MOTO("moto", "5.2.5", "/moto-api/", 3);

  private final String program;
  private final String version;
  private final String readyPath;
  private final int patienceSeconds;

  EmulatorKind(String program, String version, String readyPath, int patienceSeconds) {
    this.program = program;
    this.version = version;
    this.readyPath = readyPath;
    this.patienceSeconds = patienceSeconds;
  }

  /** Lower case, as it is named on the command line and in file names. */
  public String program() {
    return program;
  }

  public String version() {
    return version;
  }

  /** Answers 200 as soon as the emulator takes requests. */
  String readyPath() {
    return readyPath;
  }

  /**
   * How long it may take to end before it is killed. LocalStack takes up to 8 s to end its
   * functions and DynamoDB Local; the others keep nothing, and MiniStack waits for open
   * connections.
   */
  Duration patience() {
    return Duration.ofSeconds(patienceSeconds);
  }

  /** Name of its folder in the cache, and of its file of requirements. */
  String nameAndVersion() {
    return program + "-" + version;
  }
}
