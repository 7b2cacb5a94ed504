package org.doorstep.messaging.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.doorstep.messaging.NotDeliverable;

/** Reads the address of a recipient: one mailbox and nothing beside it. */
final class MailAddress {

    /** A bad address, and one in letters that SMTP without an extension cannot say: RFC 3463, 3.2, and RFC 6531, 3.5. */
    private static final String BAD = "5.1.3";

    private static final String NOT_ASCII = "5.6.7";

    private MailAddress() {}

    /** A domain in other letters is written as the net writes it; throws {@link NotDeliverable} for what is no address. */
    static InternetAddress read(String written) {
        try {
            String address = written.substring(0, written.lastIndexOf('@') + 1)
                    + IDN.toASCII(written.substring(written.lastIndexOf('@') + 1));
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
                throw new NotDeliverable(
                        NOT_ASCII, "The name before the @ is in letters that mail servers do not take");
            }
            InternetAddress read = new InternetAddress(address, true);
            if (!address.equals(read.getAddress()) || read.isGroup()) {
                throw new NotDeliverable(BAD, "It is no address of one mailbox");
            }
            return read;
        } catch (AddressException | IllegalArgumentException e) {
            throw new NotDeliverable(BAD, "It is no email address");
        }
    }
}
