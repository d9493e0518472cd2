package io.yotosmartstream.pulumi;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.StackReference;
import com.pulumi.resources.StackReferenceArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.UiFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An environment. Components stand in the order in which they refer to one another. */
record AppStack(Repository repository, AppBlueprint blueprint) implements Stacks {
  @Override
  public void build(Context context) {
    Config config = context.config();
    build(context, config::get, Secrets.Values.of(config));
  }

  /**
   * @param config of the stack, what is not secret
   */
  void build(Context context, Function<String, Optional<String>> config, Secrets.Values secrets) {
    Pins pins = Pins.parse(config.apply(Pins.SETTING));
    List<UiFile> page = page();
    Provider provider = Providers.make(blueprint.account(), blueprint.region(), blueprint.tags());
    Refs refs = new Refs();

    new Encryption(blueprint, refs, provider);
    new Data(blueprint, refs, provider);
    new Secrets(blueprint, refs, provider, secrets);
    Queues queues = new Queues(blueprint, refs, provider);
    new Identity(blueprint, refs, provider);
    new HttpDoor(blueprint, refs, provider);
    new LiveDoor(blueprint, refs, provider);
    Optional<DeliveryParts> delivery = delivery(context, config, refs, provider);

    Store store = new Store(blueprint, refs, provider);
    new BucketCors(blueprint, refs, provider, store);
    new BucketPolicies(blueprint, provider, store, delivery.map(DeliveryParts::distributionArn));
    Functions functions =
        new Functions(
            blueprint,
            refs,
            provider,
            queues,
            new Artefacts(repository.root(), store.bucket("releases")),
            pins);

    NetworkParts network = new NetworkParts(blueprint, refs, provider, zones(config));
    Optional<Balancer> balancer =
        blueprint.loadBalancer().map(ignored -> new Balancer(blueprint, refs, provider, network));
    new Tasks(blueprint, refs, provider, network, balancer, pins::service);

    HttpRoutes routes =
        new HttpRoutes(
            blueprint,
            refs,
            provider,
            functions,
            balancer.map(b -> new VpcAttachment(b.vpcLinkId(), b.listenerArn())));
    new LiveRoutes(blueprint, refs, provider, functions);
    new Triggers(blueprint, refs, provider, functions, queues);
    new Uploads(blueprint, provider, store, functions);
    new Clocks(blueprint, refs, provider, functions);
    new Page(blueprint, refs, provider, store, repository.page(), page, routes.stage());
    new Watching(blueprint, refs, provider, functions);
    if (blueprint.deployRole().isPresent()) {
      context.export("deployRole", new DeployRole(blueprint, refs, provider).arn());
    }
    Outputs.export(context, blueprint.outputs(), refs);
  }

  private Optional<DeliveryParts> delivery(
      Context context, Function<String, Optional<String>> config, Refs refs, Provider provider) {
    return blueprint
        .delivery()
        .map(
            wanted -> {
              String key =
                  config
                      .apply("signingPublicKey")
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "CloudFront signs audio with a key that is not there yet: make"
                                      + " signing-key ENV="
                                      + blueprint.environment()));
              return new DeliveryParts(
                  blueprint,
                  refs,
                  provider,
                  key,
                  wanted.domain().map(ignored -> certificate(context)));
            });
  }

  /** From the stack {@code edge} of the same environment. */
  private Output<String> certificate(Context context) {
    String edge = context.projectName().replaceAll("-app$", "-edge");
    return new StackReference(
            "edge",
            StackReferenceArgs.builder()
                .name(context.organizationName() + "/" + edge + "/" + blueprint.environment())
                .build())
        .requireOutput(Output.of(EdgeBlueprint.CERTIFICATE))
        .applyValue(String.class::cast);
  }

  /**
   * Most regions have zones a, b and c; where an account sees others, the configuration says so.
   */
  private List<String> zones(Function<String, Optional<String>> config) {
    return config
        .apply("zones")
        .map(names -> List.of(names.split("[, ]+")))
        .orElseGet(() -> Stream.of("a", "b", "c").map(z -> blueprint.region() + z).toList());
  }

  private List<UiFile> page() {
    Path built = repository.page();
    if (!Files.exists(built.resolve("index.html"))) {
      throw new IllegalArgumentException(built + " is not there: make build");
    }
    try {
      return UiFile.in(built);
    } catch (IOException e) {
      throw new IllegalArgumentException(built + " cannot be read: " + e.getMessage(), e);
    }
  }
}
