package io.yotosmartstream.aws.pages;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.BucketClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.contracts.PageFilesContract;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.pages.PageFiles;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The page's files under their contract, on LocalStack's S3. */
class S3PagesEmulatorIT extends PageFilesContract {
  private static final AwsClients CLIENTS = AwsClients.from(Emulators.localStack().settings());

  @Override
  protected PageFiles files(Map<String, byte[]> page) {
    S3Client client = BucketClients.make(CLIENTS, CallTimes.LONG);
    String bucket = "ui-" + UUID.randomUUID();
    client.createBucket(create -> create.bucket(bucket));
    page.forEach(
        (path, bytes) ->
            client.putObject(put -> put.bucket(bucket).key(path), RequestBody.fromBytes(bytes)));
    return S3Pages.in(CLIENTS, bucket);
  }
}
