package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.Choice;

/** How the API runs; decides some defaults. The MQTT service runs on Fargate in each. */
public enum Architecture implements Choice {
  /** Functions on Lambda: costs next to nothing while nobody uses it. */
  MINIMAL,
  /** Functions in containers behind a load balancer. */
  ALWAYS_ON,
  /** Lambda, with provisioned concurrency on the paths that people wait for. */
  HYBRID
}
