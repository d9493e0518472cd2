package io.yotosmartstream.blueprint;

/** What the environment may cost a month, in US dollars, before people are told. */
public record Budget(String name, double monthlyUsd, String tagKey, String tagValue) {}
