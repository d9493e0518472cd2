package io.yotosmartstream.features.stack;

import static io.yotosmartstream.features.stack.Calls.dynamo;
import static io.yotosmartstream.features.stack.Calls.s3;
import static io.yotosmartstream.features.stack.Calls.secrets;
import static io.yotosmartstream.features.stack.Calls.ssm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What programs do with what is kept. */
record DataProbes(Things things) {
  /** Of nothing that is there. */
  private static final Map<String, AttributeValue> KEY =
      Map.of("PK", AttributeValue.fromS("PROBE"), "SK", AttributeValue.fromS("PROBE"));

  List<Probe> all() {
    return Stream.of(table(), objects("audio", "audio/probe"), objects("ui", "probe"), vaults())
        .flatMap(List::stream)
        .toList();
  }

  private List<Probe> table() {
    String table = things.table();
    String arn = things.arn("dynamodb", "table/" + table);
    String of = "the table of " + things.whose();
    return List.of(
        Probe.of(
            "read " + of,
            "dynamodb:GetItem",
            arn,
            dynamo(db -> db.getItem(get -> get.tableName(table).key(KEY)))),
        Probe.of(
            "search " + of,
            "dynamodb:Query",
            arn,
            dynamo(
                db ->
                    db.query(
                        q ->
                            q.tableName(table)
                                .keyConditionExpression("PK = :pk")
                                .expressionAttributeValues(Map.of(":pk", KEY.get("PK")))))),
        Probe.of(
            "read all of " + of,
            "dynamodb:Scan",
            arn,
            dynamo(db -> db.scan(scan -> scan.tableName(table).limit(1)))),
        Probe.of(
                "write to " + of,
                "dynamodb:PutItem",
                arn,
                dynamo(
                    db ->
                        db.putItem(
                            put ->
                                put.tableName(table)
                                    .item(KEY)
                                    .conditionExpression("attribute_exists(PK)"))))
            .missing("ConditionalCheckFailedException"),
        Probe.of(
            "delete from " + of,
            "dynamodb:DeleteItem",
            arn,
            dynamo(db -> db.deleteItem(delete -> delete.tableName(table).key(KEY)))));
  }

  private List<Probe> objects(String thing, String key) {
    String bucket = things.bucket(thing);
    String arn = "arn:aws:s3:::" + bucket;
    String of = "the bucket of " + thing + " of " + things.whose();
    return List.of(
        Probe.of(
            "list " + of,
            "s3:ListBucket",
            arn,
            s3(s3 -> s3.listObjectsV2(list -> list.bucket(bucket).maxKeys(1)))),
        Probe.of(
                "read from " + of,
                "s3:GetObject",
                arn + "/" + key,
                s3(s3 -> s3.getObjectAsBytes(get -> get.bucket(bucket).key(key))))
            .missing("NoSuchKey"),
        // An upload that there is not: a real one would be taken for a recording.
        Probe.of(
                "upload to " + of,
                "s3:AbortMultipartUpload",
                arn + "/" + key,
                s3(
                    s3 ->
                        s3.abortMultipartUpload(
                            abort -> abort.bucket(bucket).key(key).uploadId("none"))))
            .missing("NoSuchUpload"),
        Probe.of(
            "delete from " + of,
            "s3:DeleteObject",
            arn + "/" + key,
            s3(s3 -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)))));
  }

  private List<Probe> vaults() {
    String secret = things.secret();
    String secretArn = things.arn("secretsmanager", "secret:" + secret + "-abcdef");
    String parameter = things.parameter();
    String parameterArn = things.arn("ssm", "parameter" + parameter);
    String of = " of " + things.whose();
    return List.of(
        Probe.of(
                "read a secret" + of,
                "secretsmanager:GetSecretValue",
                secretArn,
                secrets(vault -> vault.getSecretValue(get -> get.secretId(secret))))
            .missing("ResourceNotFoundException"),
        Probe.of(
                "change a secret" + of,
                "secretsmanager:PutSecretValue",
                secretArn,
                secrets(
                    vault -> vault.putSecretValue(p -> p.secretId(secret).secretString("probe"))))
            .missing("ResourceNotFoundException"),
        Probe.of(
                "read a parameter" + of,
                "ssm:GetParameter",
                parameterArn,
                ssm(ssm -> ssm.getParameter(get -> get.name(parameter))))
            .missing("ParameterNotFound"),
        Probe.of(
                "delete a parameter" + of,
                "ssm:DeleteParameter",
                parameterArn,
                ssm(ssm -> ssm.deleteParameter(delete -> delete.name(parameter))))
            .missing("ParameterNotFound"));
  }
}
