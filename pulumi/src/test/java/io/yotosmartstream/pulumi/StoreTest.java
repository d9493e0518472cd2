package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Cors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoreTest {
  private static final String AUDIO = "yoto-audio-dev-123456789012";
  private static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy";
  private static final String ENCRYPTION =
      "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";

  private final TestBlueprint blueprint = new TestBlueprint();

  private Planned plan() {
    return TestStack.plan(blueprint, TestStack::store);
  }

  @Test
  void everyBucketIsClosedToThePublic() {
    assertThat(plan().ofType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"))
        .hasSize(2)
        .allSatisfy(
            block ->
                assertThat(block.inputs())
                    .containsEntry("blockPublicAcls", true)
                    .containsEntry("blockPublicPolicy", true)
                    .containsEntry("ignorePublicAcls", true)
                    .containsEntry("restrictPublicBuckets", true));
  }

  @Test
  void everyObjectIsOursAndVersioned() {
    Planned planned = plan();
    assertThat(planned.ofType("aws:s3/bucketOwnershipControls:BucketOwnershipControls"))
        .hasSize(2)
        .allMatch(owned -> owned.at("rule", "objectOwnership").equals("BucketOwnerEnforced"));
    assertThat(planned.ofType("aws:s3/bucketVersioningV2:BucketVersioningV2"))
        .hasSize(2)
        .allMatch(versioned -> versioned.at("versioningConfiguration", "status").equals("Enabled"));
  }

  @Test
  void bucketsAreEncryptedByS3OrByAKeyOfOurOwn() {
    assertThat(plan().ofType(ENCRYPTION))
        .hasSize(2)
        .allMatch(rules -> byDefault(rules).equals(Map.of("sseAlgorithm", "AES256")));

    blueprint.customerKey = Optional.of(new AppBlueprint.CustomerKey("yoto-dev", "Ours", 30));
    assertThat(plan().ofType(ENCRYPTION))
        .hasSize(2)
        .allMatch(rules -> rules.at("rules", 0, "bucketKeyEnabled").equals(true))
        .allMatch(
            rules ->
                byDefault(rules)
                    .equals(
                        Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", "arn:aws:kms:key")));
  }

  private static Object byDefault(Planned.Planning encryption) {
    return encryption.at("rules", 0, "applyServerSideEncryptionByDefault");
  }

  @Test
  void lifeCycleLeavesOutWhatNeverHappens() {
    blueprint.buckets =
        List.of(bucket(List.of(new Bucket.LifeCycle("old", "audio/", 90, 0, 30, 7)), false));

    Planned.Planning ageing =
        plan().only("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2");

    assertThat(ageing.at("rules", 0))
        .isEqualTo(
            Map.of(
                "id", "old",
                "status", "Enabled",
                "filter", Map.of("prefix", "audio/"),
                "transitions", List.of(Map.of("days", 90.0, "storageClass", "GLACIER_IR")),
                "noncurrentVersionExpiration", Map.of("noncurrentDays", 30.0),
                "abortIncompleteMultipartUpload", Map.of("daysAfterInitiation", 7.0)));
  }

  @Test
  void onlyAProtectedBucketIsGuarded() {
    blueprint.deletionProtection = true;
    blueprint.buckets = List.of(TestBlueprint.bucket("ui"), bucket(List.of(), true));

    Planned planned = plan();

    assertThat(planned.ofType("aws:s3/bucketV2:BucketV2").stream().filter(planned::guards))
        .extracting(Planned.Planning::name)
        .containsExactly("audio");
  }

  @Test
  void pagesThatMayReachABucketAreResolved() {
    blueprint.buckets =
        List.of(
            new Bucket(
                "audio",
                AUDIO,
                true,
                List.of(),
                Optional.of(
                    new Cors(
                        List.of("https://${HTTP_API_ID}.execute-api.eu-west-1.amazonaws.com"),
                        List.of("PUT"),
                        List.of("content-type"),
                        List.of("etag"),
                        false,
                        600)),
                false,
                false));

    Planned planned =
        TestStack.plan(
            blueprint,
            stack -> new BucketCors(stack.blueprint, stack.refs, stack.provider, stack.store()));

    assertThat(
            planned
                .only("aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2")
                .at("corsRules", 0, "allowedOrigins"))
        .isEqualTo(List.of("https://http1.execute-api.eu-west-1.amazonaws.com"));
  }

  @Test
  void nobodyReachesABucketWithoutTls() {
    assertThat(policies(Optional.empty()).ofType(POLICY))
        .hasSize(2)
        .allSatisfy(
            policy -> {
              JsonNode only = policy.json("policy").get("Statement");
              assertThat(only).hasSize(1);
              JsonNode statement = only.get(0);
              assertThat(statement.get("Effect").asString()).isEqualTo("Deny");
              assertThat(statement.at("/Condition/Bool/aws:SecureTransport/0").asString())
                  .isEqualTo("false");
            });
  }

  @Test
  void cloudFrontReadsOnlyThroughItsOneDistribution() {
    JsonNode statements =
        policies(Optional.of("arn:aws:cloudfront::123456789012:distribution/E1"))
            .named(POLICY, AUDIO)
            .json("policy")
            .get("Statement");

    assertThat(statements).hasSize(2);
    JsonNode reads = statements.get(1);
    assertThat(reads.get("Action").toString()).isEqualTo("[\"s3:GetObject\"]");
    assertThat(reads.at("/Resource/0").asString()).isEqualTo("arn:aws:s3:::" + AUDIO + "/*");
    assertThat(reads.at("/Condition/StringEquals/aws:SourceArn/0").asString())
        .isEqualTo("arn:aws:cloudfront::123456789012:distribution/E1");
  }

  private Planned policies(Optional<String> distribution) {
    return TestStack.plan(
        blueprint,
        stack ->
            new BucketPolicies(
                stack.blueprint, stack.provider, stack.store(), distribution.map(Output::of)));
  }

  private static Bucket bucket(List<Bucket.LifeCycle> lifeCycle, boolean deletionProtection) {
    return new Bucket("audio", AUDIO, true, lifeCycle, Optional.empty(), false, deletionProtection);
  }
}
