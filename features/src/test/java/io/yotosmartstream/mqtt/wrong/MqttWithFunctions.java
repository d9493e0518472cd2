package io.yotosmartstream.mqtt.wrong;

/** Breaks rules on purpose: shows that the architecture tests can fail. */
public class MqttWithFunctions {
  io.yotosmartstream.functions.wrong.FunctionWithHost business;
  io.yotosmartstream.aws.wrong.AdapterWithFramework adapter;
}
