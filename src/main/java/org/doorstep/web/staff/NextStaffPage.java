package org.doorstep.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody of the staff goes after they have signed in: a page that {@link StaffAccess} names and that needs it; anything else becomes
 * their Home, so that no address from outside can send people elsewhere. What a form was about to do is not done: it is shown again.
 *
 * @param address with its parameters
 */
record NextStaffPage(String address) {

    static final String HOME = "/staff/home";
    private static final Pattern SHAPE = Pattern.compile("(/staff/[a-z-]+)(\\?[A-Za-z0-9=&%._:+-]{0,400})?");

    NextStaffPage {
        if (!isOurs(address)) {
            address = HOME;
        }
    }

    /** The page that was asked for. */
    static NextStaffPage of(HttpServletRequest asked) {
        String path = StaffGate.servedPath(asked).replaceFirst("\\.xhtml$", "");
        return new NextStaffPage(asked.getQueryString() == null ? path : path + "?" + asked.getQueryString());
    }

    String escaped() {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static boolean isOurs(String address) {
        return Optional.of(SHAPE.matcher(address))
                .filter(shape -> shape.matches())
                .flatMap(shape -> StaffAccess.find(shape.group(1)))
                .filter(row -> !row.isOpenToAnybody())
                .isPresent();
    }
}
