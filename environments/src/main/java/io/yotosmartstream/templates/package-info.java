/** Templates of CloudFormation, whoever writes or deploys them. */
@org.jspecify.annotations.NullMarked
package io.yotosmartstream.templates;
