package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The components of one stack, each made with what it needs when a test asks for it. */
final class TestStack {
  final AppBlueprint blueprint;
  final Provider provider = new Provider("aws");
  final Refs refs = new Refs();

  private TestStack(AppBlueprint blueprint) {
    this.blueprint = blueprint;
    refs.give(Ref.USER_POOL_ID, Output.of("eu-west-1_pool"));
    refs.give(Ref.USER_POOL_ARN, Output.of("arn:aws:cognito-idp:pool"));
    refs.give(Ref.USER_POOL_CLIENT_ID, Output.of("client"));
    refs.give(Ref.CUSTOMER_KEY_ARN, Output.of("arn:aws:kms:key"));
    refs.give(Ref.HTTP_API_ID, Output.of("http1"));
    refs.give(Ref.LIVE_API_ID, Output.of("live1"));
  }

  /** What a part of the stack would make. */
  static Planned plan(TestBlueprint blueprint, Consumer<TestStack> part) {
    return Planned.by("yoto", "dev", _ -> part.accept(new TestStack(blueprint.build())));
  }

  Store store() {
    return new Store(blueprint, refs, provider);
  }

  Queues queues() {
    return new Queues(blueprint, refs, provider);
  }

  Functions functions(Pins pins) {
    return functions(pins, queues());
  }

  Functions functions(Pins pins, Queues queues) {
    Artefacts artefacts = new Artefacts(Path.of("."), new BucketV2("releases"));
    return new Functions(blueprint, refs, provider, queues, artefacts, pins);
  }

  HttpRoutes httpRoutes(Optional<VpcAttachment> containers) {
    return new HttpRoutes(blueprint, refs, provider, functions(Pins.NONE), containers);
  }
}
