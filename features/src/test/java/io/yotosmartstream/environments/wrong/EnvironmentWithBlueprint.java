package io.yotosmartstream.environments.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class EnvironmentWithBlueprint {
  io.yotosmartstream.blueprint.wrong.BlueprintWithEngine blueprint;
}
