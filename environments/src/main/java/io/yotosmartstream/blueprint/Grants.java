package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Mail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Permissions by what they are for. Each names its actions and resources. */
final class Grants {
  private final Environment environment;
  private final Names names;

  Grants(Environment environment) {
    this.environment = environment;
    this.names = Names.of(environment);
  }

  /** One need of a function or task. */
  enum Need {
    TABLE,
    READ_AUDIO,
    WRITE_AUDIO,
    DELETE_AUDIO,
    ACCOUNTS,
    YOTO_TOKENS,
    WAKE_PLAYERS,
    HEAR_WAKE_UPS,
    QUEUE_JOBS,
    RUN_JOBS,
    TELL_PAGES,
    SPEAK,
    SEND_MAIL,
    SIGN_AUDIO,
    READ_PAGE
  }

  List<Statement> of(Need... needs) {
    List<Statement> all = new ArrayList<>();
    for (Need need : needs) {
      all.addAll(statements(need));
    }
    if (needs.length > 0 && environment.settings().encryption().customerKey()) {
      all.add(
          Statement.of(
              "UseTheKey",
              List.of("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"),
              Ref.CUSTOMER_KEY_ARN.toString()));
    }
    return all;
  }

  private List<Statement> statements(Need need) {
    return switch (need) {
      case TABLE -> List.of(table());
      case READ_AUDIO -> audio("ReadAudio", "s3:GetObject");
      case WRITE_AUDIO ->
          audio("WriteAudio", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload");
      case DELETE_AUDIO ->
          List.of(
              Statement.of(
                  "DeleteAudio",
                  List.of("s3:DeleteObject"),
                  names.bucketArn("audio") + "/audio/*"));
      case ACCOUNTS -> List.of(accounts());
      case YOTO_TOKENS -> tokens();
      case WAKE_PLAYERS -> List.of(send("WakePlayers", Queues.WAKE_UPS));
      case HEAR_WAKE_UPS -> List.of(receive("HearWakeUps", Queues.WAKE_UPS));
      case QUEUE_JOBS -> List.of(send("QueueJobs", Queues.JOBS));
      // Lambda reads this queue for the function, and asks how full it is.
      case RUN_JOBS -> List.of(receive("RunJobs", Queues.JOBS, "sqs:GetQueueAttributes"));
      case TELL_PAGES ->
          List.of(
              Statement.of(
                  "TellPages",
                  List.of("execute-api:ManageConnections"),
                  names.arn(
                      "execute-api",
                      Ref.LIVE_API_ID + "/" + LivePlan.STAGE + "/*/@connections/*")));
      case SPEAK ->
          List.of(
              Statement.of(
                  "Speak", List.of("polly:SynthesizeSpeech", "polly:DescribeVoices"), "*"));
      case SEND_MAIL -> mail();
      case SIGN_AUDIO -> signingKey();
      case READ_PAGE ->
          List.of(
              Statement.of("ReadPage", List.of("s3:GetObject"), names.bucketArn("ui") + "/*"),
              Statement.of("FindPage", List.of("s3:ListBucket"), names.bucketArn("ui")));
    };
  }

  private Statement table() {
    return Statement.of(
        "UseTable",
        List.of(
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:DeleteItem",
            "dynamodb:ConditionCheckItem"),
        names.tableArn());
  }

  /**
   * Without leave to list, S3 answers 403 in place of 404 for what is not there. A request for an
   * object has no prefix, so leave for one prefix would not do.
   */
  private List<Statement> audio(String sid, String... actions) {
    String bucket = names.bucketArn("audio");
    return List.of(
        Statement.of(sid, List.of(actions), bucket + "/audio/*"),
        Statement.of(sid + "Find", List.of("s3:ListBucket"), bucket));
  }

  private Statement accounts() {
    return Statement.of(
        "KeepAccounts",
        List.of(
            "cognito-idp:AdminInitiateAuth",
            "cognito-idp:AdminGetUser",
            "cognito-idp:AdminDeleteUser",
            "cognito-idp:AdminUserGlobalSignOut",
            "cognito-idp:AdminCreateUser",
            "cognito-idp:AdminDisableUser",
            "cognito-idp:AdminEnableUser",
            "cognito-idp:AdminAddUserToGroup",
            "cognito-idp:AdminRemoveUserFromGroup",
            "cognito-idp:AdminListGroupsForUser"),
        Ref.USER_POOL_ARN.toString());
  }

  /** One secret and one parameter for each linked Yoto account, made when it is linked. */
  private List<Statement> tokens() {
    List<Statement> all = new ArrayList<>();
    Collections.addAll(
        all,
        Statement.of(
            "KeepTokens",
            List.of(
                "secretsmanager:CreateSecret",
                "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue",
                "secretsmanager:DeleteSecret"),
            names.arn("secretsmanager", "secret:" + names.name("tokens") + "/*")),
        Statement.of(
            "KeepTokenCopies",
            List.of("ssm:GetParameter", "ssm:PutParameter", "ssm:DeleteParameter"),
            names.arn("ssm", "parameter" + names.path("tokens") + "/*")));
    if (environment.settings().yoto().confidential()) {
      all.add(
          Statement.of(
              "ReadYotoClient",
              List.of("secretsmanager:GetSecretValue"),
              names.arn(
                  "secretsmanager", "secret:" + names.name(StoragePlan.YOTO_CLIENT) + "-??????")));
    }
    return all;
  }

  private List<Statement> mail() {
    Mail mail = environment.settings().mail();
    if (mail.sender() != Mail.Sender.SES) {
      return List.of();
    }
    return List.of(
        Statement.of("SendMail", List.of("ses:SendEmail"), sesIdentity(names, mail))
            .when(Condition.is("ses:FromAddress", Objects.requireNonNull(mail.from()))));
  }

  static String sesIdentity(Names names, Mail mail) {
    return names.arn("ses", "identity/" + Objects.requireNonNull(mail.from()));
  }

  private List<Statement> signingKey() {
    return environment.settings().cdn().enabled()
        ? List.of(
            Statement.of(
                "SignAudio",
                List.of("ssm:GetParameter"),
                names.arn("ssm", "parameter" + names.path(StoragePlan.SIGNING_KEY))))
        : List.of();
  }

  private Statement send(String sid, String queue) {
    return Statement.of(sid, List.of("sqs:SendMessage"), names.queueArn(names.name(queue)));
  }

  private Statement receive(String sid, String queue, String... more) {
    List<String> actions = new ArrayList<>();
    Collections.addAll(
        actions, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility");
    Collections.addAll(actions, more);
    return Statement.of(sid, actions, names.queueArn(names.name(queue)));
  }

  /** Leave to write into one group of logs. */
  Statement writeLogs(String group) {
    return Statement.of(
        "WriteLogs",
        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
        names.arn("logs", "log-group:" + group + ":*"));
  }

  /** Leave to put events that failed for good where a person finds them. */
  Statement reportFailures() {
    return send("ReportFailures", Queues.DEAD);
  }
}
