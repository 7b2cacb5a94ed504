package org.doorstep.run;

/** The one block a visitor needs once the product is up. Plain ASCII: a terminal without a locale shows anything else as "?". */
final class RunCard {

    private RunCard() {}

    static String text(LocalServer server, RunFolder folder) {
        String url = server.baseUrl();
        return """

                ----------------------------------------------------------------
                Doorstep is ready:  %s

                  Sign in as a tenant    rent account %s, born %s
                  Sign in as staff       %s
                                         admin@%s, password %s
                                         (or adviser, planner, access, operative, manager)
                  API key                %s
                  Texts it has "sent"    %s
                  Data                   %s
                  Log                    %s

                Press Ctrl+C to stop.
                ----------------------------------------------------------------
                """.formatted(
                        url,
                        DemoFacts.RENT_ACCOUNT,
                        DemoFacts.DATE_OF_BIRTH,
                        url + DemoFacts.STAFF_PATH,
                        DemoFacts.STAFF_DOMAIN,
                        DemoFacts.STAFF_PASSWORD,
                        DemoFacts.API_KEY,
                        url + DemoFacts.SIMULATOR_PATH,
                        folder.root(),
                        server.log());
    }
}
