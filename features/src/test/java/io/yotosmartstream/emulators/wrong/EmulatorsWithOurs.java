package io.yotosmartstream.emulators.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class EmulatorsWithOurs {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
  cloud.localstack.docker.DockerExe deprecated;
}
