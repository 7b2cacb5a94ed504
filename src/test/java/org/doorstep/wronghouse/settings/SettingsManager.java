package org.doorstep.wronghouse.settings;

/** A name that says nothing. */
public class SettingsManager {}
