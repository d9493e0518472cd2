package io.yotosmartstream.features.stack;

import static io.yotosmartstream.features.stack.Calls.by;
import static io.yotosmartstream.features.stack.Calls.cognito;
import static io.yotosmartstream.features.stack.Calls.dynamo;
import static io.yotosmartstream.features.stack.Calls.iam;
import static io.yotosmartstream.features.stack.Calls.lambda;
import static io.yotosmartstream.features.stack.Calls.s3;
import static io.yotosmartstream.features.stack.Calls.secrets;
import static io.yotosmartstream.features.stack.Calls.sqs;

import io.yotosmartstream.stack.Aws;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;

/** What no program does: it belongs to who deploys, or to nobody at all. */
record ReignProbes(Things things) {
  static final String EVERYTHING =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
      """;

  List<Probe> all() {
    return Stream.of(stores(), otherPrefix(), programs(), List.of(take("deploy"), take("page")))
        .flatMap(List::stream)
        .toList();
  }

  /** What belongs to no environment. */
  static List<Probe> ofAccount() {
    return List.of(
        Probe.of("list the roles", "iam:ListRoles", "*", iam(iam -> iam.listRoles())),
        Probe.harmful(
            "make a user",
            "iam:CreateUser",
            "arn:aws:iam::" + Aws.ACCOUNT + ":user/probe",
            iam(iam -> iam.createUser(user -> user.userName("probe")))),
        Probe.of(
            "list the secrets",
            "secretsmanager:ListSecrets",
            "*",
            secrets(vault -> vault.listSecrets(list -> list.maxResults(1)))),
        Probe.of("list the buckets", "s3:ListAllMyBuckets", "*", s3(s3 -> s3.listBuckets())));
  }

  static List<Probe> onRole(String name) {
    String arn = "arn:aws:iam::" + Aws.ACCOUNT + ":role/" + name;
    return List.of(
        Probe.harmful(
            "write a policy of " + name,
            "iam:PutRolePolicy",
            arn,
            iam(
                iam ->
                    iam.putRolePolicy(
                        put -> put.roleName(name).policyName("more").policyDocument(EVERYTHING)))),
        Probe.harmful(
            "attach a policy to " + name,
            "iam:AttachRolePolicy",
            arn,
            iam(
                iam ->
                    iam.attachRolePolicy(
                        attach ->
                            attach
                                .roleName(name)
                                .policyArn("arn:aws:iam::aws:policy/AdministratorAccess")))));
  }

  private List<Probe> stores() {
    String table = things.table();
    String tableArn = things.arn("dynamodb", "table/" + table);
    String audio = things.bucket("audio");
    String queue = things.queueUrl("jobs");
    String of = " of " + things.whose();
    return List.of(
        Probe.harmful(
            "delete the table" + of,
            "dynamodb:DeleteTable",
            tableArn,
            dynamo(db -> db.deleteTable(delete -> delete.tableName(table)))),
        Probe.harmful(
            "change the table" + of,
            "dynamodb:UpdateTable",
            tableArn,
            dynamo(
                db ->
                    db.updateTable(
                        update -> update.tableName(table).deletionProtectionEnabled(false)))),
        Probe.harmful(
            "delete the user pool" + of,
            "cognito-idp:DeleteUserPool",
            things.arn("cognito-idp", "userpool/" + things.pool()),
            cognito(c -> c.deleteUserPool(delete -> delete.userPoolId(things.pool())))),
        Probe.harmful(
            "open the bucket of audio" + of,
            "s3:PutBucketPolicy",
            "arn:aws:s3:::" + audio,
            s3(s3 -> s3.putBucketPolicy(put -> put.bucket(audio).policy(EVERYTHING)))),
        Probe.harmful(
            "delete the bucket of audio" + of,
            "s3:DeleteBucket",
            "arn:aws:s3:::" + audio,
            s3(s3 -> s3.deleteBucket(delete -> delete.bucket(audio)))),
        Probe.harmful(
            "empty the queue of jobs" + of,
            "sqs:PurgeQueue",
            things.arn("sqs", things.named("jobs")),
            sqs(sqs -> sqs.purgeQueue(purge -> purge.queueUrl(queue)))));
  }

  private List<Probe> otherPrefix() {
    String bucket = things.bucket("audio");
    String key = "elsewhere/probe";
    String arn = "arn:aws:s3:::" + bucket + "/" + key;
    String where = " another prefix of the audio of " + things.whose();
    return List.of(
        Probe.of(
                "read from" + where,
                "s3:GetObject",
                arn,
                s3(s3 -> s3.getObjectAsBytes(get -> get.bucket(bucket).key(key))))
            .missing("NoSuchKey"),
        Probe.harmful(
            "write to" + where,
            "s3:PutObject",
            arn,
            s3(
                s3 ->
                    s3.putObject(
                        put -> put.bucket(bucket).key(key), RequestBody.fromString("probe")))),
        Probe.of(
            "delete from" + where,
            "s3:DeleteObject",
            arn,
            s3(s3 -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)))));
  }

  private List<Probe> programs() {
    String function = things.named("api");
    String stack = things.named("app");
    String cluster = things.named("cluster");
    String service = things.named("mqtt");
    String of = " of " + things.whose();
    return List.of(
        Probe.harmful(
            "change the function api" + of,
            "lambda:UpdateFunctionConfiguration",
            things.arn("lambda", "function:" + function),
            lambda(
                functions ->
                    functions.updateFunctionConfiguration(
                        update -> update.functionName(function).timeout(1)))),
        Probe.harmful(
            "stop the service" + of,
            "ecs:UpdateService",
            things.arn("ecs", "service/" + cluster + "/" + service),
            by(
                Aws::ecs,
                ecs ->
                    ecs.updateService(
                        stop -> stop.cluster(cluster).service(service).desiredCount(0)))),
        Probe.harmful(
            "delete the stack" + of,
            "cloudformation:DeleteStack",
            things.arn("cloudformation", "stack/" + stack + "/probe"),
            by(Aws::cloudFormation, c -> c.deleteStack(delete -> delete.stackName(stack)))));
  }

  private Probe take(String thing) {
    String role = things.role(thing.equals("deploy") ? thing : thing + "-function");
    return Probe.harmful(
        "take the role " + thing + " of " + things.whose(),
        "sts:AssumeRole",
        role,
        by(Aws::sts, sts -> sts.assumeRole(take -> take.roleArn(role).roleSessionName("probe"))));
  }
}
