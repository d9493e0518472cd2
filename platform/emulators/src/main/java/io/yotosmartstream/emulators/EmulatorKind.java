package io.yotosmartstream.emulators;

/** The emulators that this project knows, with the versions that it is tried on. */
public enum EmulatorKind {
  /** S3, DynamoDB, queues, secrets, events, functions as processes; IAM is never enforced. */
  LOCALSTACK("localstack", "4.14.0", "/_localstack/health"),
  /** The whole stack, API Gateway v2 and Cognito included; enforces IAM with AUTH=true. */
  MINISTACK("ministack", "1.5.33", "/_ministack/health"),
  /** API calls of nearly every service, with nothing behind them. */
  MOTO("moto", "5.2.5", "/moto-api/");

  private final String program;
  private final String version;
  private final String readyPath;

  EmulatorKind(String program, String version, String readyPath) {
    this.program = program;
    this.version = version;
    this.readyPath = readyPath;
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

  /** Name of its folder in the cache, and of its file of requirements. */
  String nameAndVersion() {
    return program + "-" + version;
  }
}
