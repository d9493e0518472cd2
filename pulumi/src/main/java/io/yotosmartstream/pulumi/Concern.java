package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;

/**
 * A component: the resources of one concern of a stack. They all go through the stack's own
 * provider, which carries account, region and tags.
 */
abstract class Concern extends ComponentResource {
  private final boolean deletionProtection;

  /**
   * @param name unique in the stack, {@code identity} or {@code data}
   */
  Concern(String name, Provider provider, boolean deletionProtection) {
    super("yoto:app:" + name, name, ComponentResourceOptions.builder().providers(provider).build());
    this.deletionProtection = deletionProtection;
  }

  /** For resources that can be made again from nothing. */
  final CustomResourceOptions mine() {
    return CustomResourceOptions.builder().parent(this).build();
  }

  /** For resources that must be made after others although no value says so. */
  final CustomResourceOptions after(Resource... others) {
    return CustomResourceOptions.builder().parent(this).dependsOn(others).build();
  }

  /**
   * For resources that hold what a family made: the engine refuses to delete or replace them. Their
   * logical name is fixed, so that another physical name is a replacement, which is refused before
   * anything is done, and not one more resource.
   */
  final CustomResourceOptions stateful() {
    return CustomResourceOptions.builder().parent(this).protect(deletionProtection).build();
  }
}
