package io.yotosmartstream.features.lambda;

import io.yotosmartstream.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Events as AWS writes them. */
public final class AwsEvents {
  private static final String REGION = "eu-west-1";

  private AwsEvents() {}

  /**
   * Of API Gateway's HTTP API, payload format 2.0.
   *
   * @param routeKey {@code GET /api/health}, or {@code $default}
   */
  public static String get(String routeKey, String path) {
    return """
        {"version":"2.0","routeKey":"%s","rawPath":"%s","rawQueryString":"","headers":{"accept":"*/*"},
         "requestContext":{"http":{"method":"GET","path":"%s","sourceIp":"203.0.113.7"},"stage":"$default"},
         "isBase64Encoded":false}"""
        .formatted(routeKey, path, path);
  }

  /** Of API Gateway's WebSocket API: somebody wants to connect. */
  public static String connect(String connectionId, String ticket) {
    return """
        {"headers":{"Host":"abc.execute-api.eu-west-1.amazonaws.com","Sec-WebSocket-Version":"13"},
         "multiValueHeaders":{"Host":["abc.execute-api.eu-west-1.amazonaws.com"]},
         "queryStringParameters":{"ticket":"%s"},"multiValueQueryStringParameters":{"ticket":["%s"]},
         "requestContext":%s,"isBase64Encoded":false}"""
        .formatted(ticket, ticket, context("$connect", "CONNECT", connectionId));
  }

  /**
   * Of API Gateway's WebSocket API: a message.
   *
   * @param escaped as it stands between the quotes of a JSON text
   */
  public static String said(String connectionId, String escaped) {
    return """
        {"requestContext":%s,"body":"%s","isBase64Encoded":false}"""
        .formatted(context("$default", "MESSAGE", connectionId), escaped);
  }

  /** Of Cognito, before a sign-up. */
  public static String signUp(String email) {
    return """
        {"version":"1","triggerSource":"PreSignUp_SignUp","region":"eu-west-1","userPoolId":"eu-west-1_abc",
         "userName":"8d0d9b0e","callerContext":{"awsSdkVersion":"x","clientId":"y"},
         "request":{"userAttributes":{"email":"%s"},"validationData":null},
         "response":{"autoConfirmUser":false,"autoVerifyEmail":false,"autoVerifyPhone":false}}"""
        .formatted(email);
  }

  /** Of S3: an object appeared. */
  public static String objectCreated(String key, long bytes) {
    ObjectNode event = Json.STRICT.createObjectNode();
    ObjectNode s3 =
        event
            .putArray("Records")
            .addObject()
            .put("eventVersion", "2.1")
            .put("eventSource", "aws:s3")
            .put("awsRegion", REGION)
            .put("eventTime", Instant.now().toString())
            .put("eventName", "ObjectCreated:Put")
            .putObject("s3");
    s3.put("s3SchemaVersion", "1.0")
        .putObject("bucket")
        .put("name", "yoto-audio")
        .put("arn", "arn:aws:s3:::yoto-audio");
    s3.putObject("object")
        .put("key", URLEncoder.encode(key, StandardCharsets.UTF_8))
        .put("size", bytes)
        .put("sequencer", "0055AED6DCD90281E5");
    return Json.STRICT.writeValueAsString(event);
  }

  /** Of SQS's event source mapping: one message. */
  public static String message(String messageId, String body) {
    ObjectNode event = Json.STRICT.createObjectNode();
    ObjectNode record =
        event
            .putArray("Records")
            .addObject()
            .put("messageId", messageId)
            .put("receiptHandle", "handle")
            .put("body", body)
            .put("eventSource", "aws:sqs")
            .put("eventSourceARN", "arn:aws:sqs:" + REGION + ":123456789012:yoto-jobs")
            .put("awsRegion", REGION);
    record.putObject("attributes").put("ApproximateReceiveCount", "1");
    record.putObject("messageAttributes");
    return Json.STRICT.writeValueAsString(event);
  }

  private static String context(String route, String type, String connectionId) {
    return """
        {"routeKey":"%s","eventType":"%s","extendedRequestId":"x=","requestTime":"01/May/2026:12:00:00 +0000",
         "messageDirection":"IN","stage":"live","connectedAt":1777636800000,"requestTimeEpoch":1777636800000,
         "identity":{"sourceIp":"203.0.113.7"},"requestId":"x=","domainName":"abc.execute-api.eu-west-1.amazonaws.com",
         "connectionId":"%s","apiId":"abc"}"""
        .formatted(route, type, connectionId);
  }
}
