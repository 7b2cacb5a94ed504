package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.doorstep.messaging.Carriers;
import org.doorstep.messaging.MessageKind;
import org.jspecify.annotations.Nullable;

/** Among which ways to be reached tenants choose here. Where the landlord has no WhatsApp nothing speaks of it. */
@ApplicationScoped
public class OfferedChannels {

    @Inject
    Carriers carriers;

    /** In the order in which they are shown. */
    public List<PreferredChannel> all() {
        return Arrays.stream(PreferredChannel.values()).filter(this::isOffered).toList();
    }

    /** What somebody wished as it is now: texts, where it was WhatsApp and the landlord has that no more. */
    public @Nullable PreferredChannel now(@Nullable PreferredChannel wished) {
        return wished == null || isOffered(wished) ? wished : PreferredChannel.TEXT;
    }

    private boolean isOffered(PreferredChannel channel) {
        return channel != PreferredChannel.WHATSAPP || carriers.carry(MessageKind.WHATSAPP);
    }
}
