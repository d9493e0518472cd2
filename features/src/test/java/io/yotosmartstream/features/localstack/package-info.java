/**
 * The platform as its template deploys it, on LocalStack: real adapters, deployed functions, and
 * stand-ins for what LocalStack does not have.
 */
@NullMarked
package io.yotosmartstream.features.localstack;

import org.jspecify.annotations.NullMarked;
