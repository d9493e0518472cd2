package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * The most that any program of an environment will ever need: its data, its queues, its functions.
 * Nothing of IAM, and no other environment's table, files, queues or secrets. It hangs on the names
 * of an environment and not on its settings: the stack that makes it is deployed seldom, by a
 * person (docs/decisions/0022-boundary-for-roles.md).
 */
final class BoundaryPlan {
  private final Names names;
  private final String any;

  private BoundaryPlan(Names names) {
    this.names = names;
    this.any = names.name("*");
  }

  static Boundary of(Names names) {
    return new BoundaryPlan(names).boundary();
  }

  private Boundary boundary() {
    String name = names.name("boundary");
    return new Boundary(
        names.environment(),
        name,
        "arn:aws:iam::" + names.account() + ":policy/" + name,
        "The most that programs of " + names.environment() + " may do",
        List.of(
            // A restored table's name goes on behind that of the usual one.
            all(
                "Tables",
                "dynamodb",
                names.arn("dynamodb", "table/" + any),
                names.arn("dynamodb", "table/" + any + "/*"),
                names.arn("dynamodb", "table/" + any + "-*")),
            all("Files", "s3", names.bucketArn("*"), names.bucketArn("*") + "/*"),
            all("Queues", "sqs", names.queueArn(any)),
            all(
                "Secrets",
                "secretsmanager",
                names.arn("secretsmanager", "secret:" + any + "/*"),
                names.arn("secretsmanager", "secret:" + any + "-??????")),
            all("Parameters", "ssm", names.arn("ssm", "parameter" + names.path("*"))),
            logs(),
            Statement.of(
                "CallFunctions",
                List.of("lambda:InvokeFunction"),
                names.arn("lambda", "function:" + any + ":*")),
            // AWS names these, so their environment cannot be told by their names.
            Statement.of(
                "Users", List.of("cognito-idp:Admin*"), names.arn("cognito-idp", "userpool/*")),
            all("TellPages", "execute-api", names.arn("execute-api", "*")),
            Statement.of(
                "UseKeys",
                List.of("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"),
                names.arn("kms", "key/*")),
            Statement.of("SendMail", List.of("ses:SendEmail"), names.arn("ses", "identity/*")),
            Statement.of("Speak", List.of("polly:SynthesizeSpeech", "polly:DescribeVoices"), "*"),
            Statement.of(
                "PullImages",
                List.of(
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:BatchGetImage",
                    "ecr:GetDownloadUrlForLayer"),
                names.arn("ecr", "repository/" + names.project() + "-*")),
            Statement.of("SignInToImages", List.of("ecr:GetAuthorizationToken"), "*"),
            all(
                "Backups",
                "backup",
                names.arn("backup", "backup-vault:" + any),
                names.arn("backup", "recovery-point:*"))));
  }

  private Statement logs() {
    return Statement.of(
        "WriteLogs",
        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
        names.arn("logs", "log-group:/*/" + any + ":*"));
  }

  private static Statement all(String sid, String service, String... resources) {
    return Statement.of(sid, List.of(service + ":*"), resources);
  }
}
