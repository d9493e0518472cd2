package io.yotosmartstream.cdk;

/**
 * The way from API Gateway to containers.
 *
 * @param listenerArn of the load balancer
 */
record VpcAttachment(String vpcLinkId, String listenerArn) {}
