package org.doorstep.wronghouse;

import org.doorstep.wronghouse.settings.SettingsManager;

/** Wiring that knows a room. */
public class WrongWiring {
    SettingsManager settings;
}
