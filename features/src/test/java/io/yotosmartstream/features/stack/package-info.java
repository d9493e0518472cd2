/**
 * World {@code stack}: the whole stack as the infrastructure code deploys it, on MiniStack with IAM
 * enforced.
 */
@org.jspecify.annotations.NullMarked
package io.yotosmartstream.features.stack;
