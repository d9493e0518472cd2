package io.yotosmartstream.features.stack;

import static io.yotosmartstream.features.stack.Calls.by;
import static io.yotosmartstream.features.stack.Calls.cognito;
import static io.yotosmartstream.features.stack.Calls.lambda;
import static io.yotosmartstream.features.stack.Calls.sqs;

import io.yotosmartstream.stack.Aws;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.OutputFormat;

/** What programs do with accounts, queues, functions and pages. */
record ServiceProbes(Things things) {
  private static final String NOBODY = "nobody";

  List<Probe> all() {
    return Stream.of(
            accounts(),
            queue("jobs"),
            queue("wake-ups"),
            queue("dead-letters"),
            function("api"),
            function("jobs"),
            function("tokens"),
            List.of(pages(), logs(), mail()))
        .flatMap(List::stream)
        .toList();
  }

  /** What belongs to no environment. */
  List<Probe> ofNobody() {
    return List.of(
        Probe.of(
            "speak",
            "polly:SynthesizeSpeech",
            "*",
            by(
                aws -> aws.make(PollyClient.builder()),
                polly ->
                    polly.synthesizeSpeech(
                        s -> s.text("probe").voiceId("Joanna").outputFormat(OutputFormat.MP3)))),
        Probe.of(
            "sign in to images",
            "ecr:GetAuthorizationToken",
            "*",
            by(aws -> aws.make(EcrClient.builder()), EcrClient::getAuthorizationToken)));
  }

  private List<Probe> accounts() {
    String pool = things.pool();
    String arn = things.arn("cognito-idp", "userpool/" + pool);
    String of = " of " + things.whose();
    return List.of(
        Probe.of(
                "look at an account" + of,
                "cognito-idp:AdminGetUser",
                arn,
                cognito(c -> c.adminGetUser(get -> get.userPoolId(pool).username(NOBODY))))
            .missing("UserNotFoundException"),
        Probe.of(
            "list the accounts" + of,
            "cognito-idp:ListUsers",
            arn,
            cognito(c -> c.listUsers(list -> list.userPoolId(pool).limit(1)))),
        Probe.of(
                "delete an account" + of,
                "cognito-idp:AdminDeleteUser",
                arn,
                cognito(c -> c.adminDeleteUser(d -> d.userPoolId(pool).username(NOBODY))))
            .missing("UserNotFoundException"),
        Probe.of(
                "set a password" + of,
                "cognito-idp:AdminSetUserPassword",
                arn,
                cognito(
                    c ->
                        c.adminSetUserPassword(
                            set ->
                                set.userPoolId(pool).username(NOBODY).password("Aa1!aaaa-probe"))))
            .missing("UserNotFoundException"));
  }

  private List<Probe> queue(String thing) {
    String url = things.queueUrl(thing);
    String arn = things.arn("sqs", things.named(thing));
    String of = " the queue of " + thing + " of " + things.whose();
    return List.of(
        // An empty message is looked at and not taken.
        Probe.of(
                "send to" + of,
                "sqs:SendMessage",
                arn,
                sqs(sqs -> sqs.sendMessage(send -> send.queueUrl(url).messageBody(""))))
            .missing("MissingParameter"),
        // No answer holds so many.
        Probe.of(
                "receive from" + of,
                "sqs:ReceiveMessage",
                arn,
                sqs(sqs -> sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(11))))
            .missing("InvalidParameterValue"));
  }

  private List<Probe> function(String thing) {
    return List.of(call(thing, ""), call(thing, ":live"));
  }

  private Probe call(String thing, String alias) {
    String name = things.named(thing) + alias;
    return Probe.of(
        "call the function " + thing + alias + " of " + things.whose(),
        "lambda:InvokeFunction",
        things.arn("lambda", "function:" + name),
        lambda(
            functions ->
                functions.invoke(
                    call -> call.functionName(name).invocationType(InvocationType.DRY_RUN))));
  }

  private Probe pages() {
    String path = things.live().getPath();
    String api = path.split("/")[3];
    return Probe.of(
            "tell a page of " + things.whose(),
            "execute-api:ManageConnections",
            things.arn("execute-api", api + "/live/POST/@connections/probe"),
            by(
                aws -> aws.at(things.live()).make(ApiGatewayManagementApiClient.builder()),
                live ->
                    live.postToConnection(
                        post -> post.connectionId("probe").data(SdkBytes.fromUtf8String("{}")))))
        .missing("GoneException");
  }

  private Probe logs() {
    String group = "/aws/lambda/" + things.named("tokens");
    return Probe.of(
        "read the logs of " + things.whose(),
        "logs:FilterLogEvents",
        things.arn("logs", "log-group:" + group + ":*"),
        by(Aws::logs, logs -> logs.filterLogEvents(f -> f.logGroupName(group).limit(1))));
  }

  private Probe mail() {
    String sender = things.sender();
    return Probe.harmful(
            "send mail as " + things.whose(),
            "ses:SendEmail",
            things.arn("ses", "identity/" + sender),
            by(
                Aws::ses,
                ses ->
                    ses.sendEmail(
                        mail ->
                            mail.fromEmailAddress(sender)
                                .destination(to -> to.toAddresses("probe@example.com"))
                                .content(
                                    c ->
                                        c.simple(
                                            s ->
                                                s.subject(t -> t.data("probe"))
                                                    .body(b -> b.text(t -> t.data("probe"))))))))
        .missing("MessageRejected");
  }
}
