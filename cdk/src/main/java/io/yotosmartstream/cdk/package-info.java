/** The blueprint as CloudFormation, written by the AWS CDK: one class per concern, no decisions. */
@NullMarked
package io.yotosmartstream.cdk;

import org.jspecify.annotations.NullMarked;
