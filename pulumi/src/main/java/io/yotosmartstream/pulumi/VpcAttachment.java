package io.yotosmartstream.pulumi;

import com.pulumi.core.Output;

/**
 * The way from API Gateway to containers.
 *
 * @param listenerArn of the load balancer
 */
record VpcAttachment(Output<String> vpcLinkId, Output<String> listenerArn) {}
