package io.yotosmartstream.features;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every feature, in the world that the property {@code world} names. Scenarios wait more than they
 * work and share nothing, so several run at once; {@code @alone} marks a feature that changes the
 * world for everybody, as by killing a part. (At a scenario it would be the same: JUnit locks whole
 * files.)
 */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "io.yotosmartstream.features.steps")
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = "io.yotosmartstream.features.Closing")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
@ConfigurationParameter(key = PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, value = "true")
@ConfigurationParameter(key = PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME, value = "fixed")
@ConfigurationParameter(
    key = PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME,
    value = FeaturesIT.AT_ONCE)
@ConfigurationParameter(
    key = PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME,
    value = FeaturesIT.AT_ONCE)
@ConfigurationParameter(key = FeaturesIT.ALONE, value = ExclusiveResource.GLOBAL_KEY)
public final class FeaturesIT {
  static final String AT_ONCE = "4";
  static final String ALONE = "cucumber.execution.exclusive-resources.alone.read-write";
}
