package org.doorstep.run;

import java.util.HashMap;
import java.util.Map;

/** What the product must be told, as environment variables, to be the demo landlord's. */
public final class DemoSettings {

    private DemoSettings() {}

    /** All but the database. The telephone numbers are of those that Ofcom keeps for drama: nobody answers them. */
    public static Map<String, String> environment(int port, RunSecrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DOORSTEP_SECRET", secrets.secret());
        environment.put("DOORSTEP_PUBLIC_URL", "http://localhost:" + port);
        environment.put("DOORSTEP_SIMULATOR", "true");
        environment.put("DOORSTEP_DEMO", "true");
        environment.put("DOORSTEP_LANDLORD_NAME", "Northtown Homes");
        environment.put("DOORSTEP_LANDLORD_PHONE", "0191 498 0000");
        environment.put("DOORSTEP_LANDLORD_EMERGENCY_PHONE", "0191 498 0000");
        environment.put("DOORSTEP_MESSAGING_SAFE_FROM", "07700 900099");
        environment.put("DOORSTEP_MESSAGING_WHATSAPP_FROM", "07700 900098");
        return environment;
    }
}
