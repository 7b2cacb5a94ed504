package com.twilio;

/** Stands for the provider's library, which the class path does not have yet, so that the rule about it can be seen to fail. */
public final class Twilio {

    private Twilio() {}

    public static void init() {}
}
