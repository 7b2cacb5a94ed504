package org.doorstep.api;

import java.util.List;
import java.util.Optional;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.LettingIn;
import org.doorstep.tenancy.TemporaryAddress;
import org.jspecify.annotations.Nullable;

/** Reads when nobody is at home, and who lets us in. */
final class AwayFields {

    private static final LettingIn NOBODY = new LettingIn.Nobody();
    private static final String PHONE_MEND = "This cannot be a phone number. Send a mobile or a landline.";

    private AwayFields() {}

    static AbsenceDetails read(Fields fields) {
        AbsenceSpan span = new AbsenceSpan(fields.date("from"), fields.optionalDate("until"));
        return new AbsenceDetails(span, lettingIn(fields), null, staying(fields));
    }

    private static LettingIn lettingIn(Fields fields) {
        LettingIn.Kind kind = fields.oneOf("letIn", LettingIn.Kind.class);
        Optional<Fields> holder = fields.optionalObject("keyHolder");
        String conditions = fields.optionalText("conditions", LettingIn.Consent.LONGEST_CONDITIONS);
        if (kind != LettingIn.Kind.KEY_HOLDER) {
            holder.ifPresent(each -> refuseWithout(fields, "keyHolder", LettingIn.Kind.KEY_HOLDER));
        } else if (!fields.has("keyHolder")) {
            fields.errors().refuse(fields.pointerTo("keyHolder"), "Say who holds keys, with name and phone.");
        }
        if (kind != LettingIn.Kind.CONSENT && conditions != null) {
            refuseWithout(fields, "conditions", LettingIn.Kind.CONSENT);
        }
        LettingIn keyHolder = holder.map(AwayFields::keyHolder).orElse(NOBODY);
        return switch (kind) {
            case NOBODY -> NOBODY;
            case KEY_HOLDER -> keyHolder;
            case CONSENT -> new LettingIn.Consent(conditions);
        };
    }

    private static void refuseWithout(Fields fields, String name, LettingIn.Kind kind) {
        fields.errors().refuse(fields.pointerTo(name), "Leave this out, or send letIn " + kind + ".");
    }

    private static LettingIn keyHolder(Fields holder) {
        String name = holder.text("name", LettingIn.KeyHolder.LONGEST_NAME);
        String phone = holder.text("phone", 40);
        Optional<LettingIn.KeyHolder> read = LettingIn.KeyHolder.reachedAt(phone, name, false);
        if (read.isEmpty() && !phone.isEmpty()) {
            holder.errors().refuse(holder.pointerTo("phone"), PHONE_MEND);
        }
        return read.map(LettingIn.class::cast).orElse(NOBODY);
    }

    private static @Nullable TemporaryAddress staying(Fields fields) {
        return fields.optionalObject("temporaryAddress")
                .flatMap(AwayFields::address)
                .orElse(null);
    }

    private static Optional<TemporaryAddress> address(Fields address) {
        List<String> lines = address.texts(
                "addressLines", 1, TemporaryAddress.MOST_LINES, line -> line.upTo(TemporaryAddress.LONGEST_LINE));
        String postcode = address.optionalText("postcode", TemporaryAddress.LONGEST_POSTCODE);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new TemporaryAddress(lines, postcode));
    }
}
