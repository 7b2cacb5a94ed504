package org.doorstep.web.tenant;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.KinDetails;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.WhatFor;
import org.doorstep.web.Problems;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of tenant/kin-edit: as it is, or as it was just typed. */
final class KinForm {

    /** Whether somebody knows that they are named. */
    enum Told {
        YES,
        /** We may tell them. */
        TELL,
        NOT_YET
    }

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}]+");

    private final Map<String, String> typed = new HashMap<>();
    private final Set<WhatFor> whatFor = EnumSet.noneOf(WhatFor.class);
    private @Nullable Told told;

    Map<String, String> typed() {
        return typed;
    }

    boolean has(WhatFor each) {
        return whatFor.contains(each);
    }

    boolean has(Told each) {
        return each == told;
    }

    void show(NextOfKin kin, String reachedAt) {
        typed.put("name", kin.name());
        typed.put("relation", kin.relation());
        typed.put("contact", reachedAt);
        whatFor.addAll(kin.whatFor());
        told = kin.isTold() ? Told.YES : Told.NOT_YET;
    }

    /** Takes the boxes and radios, which Faces does not read. */
    void choose(List<String> ticked, String chosen) {
        Arrays.stream(WhatFor.values())
                .filter(each -> ticked.contains(each.name()))
                .forEach(whatFor::add);
        told = Arrays.stream(Told.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** What was typed; empty where something needs mending, which is noted in the order of the page. */
    Optional<KinDetails> read(Problems problems, @Nullable NextOfKin old, String oldWritten) {
        String name = line("name", KinDetails.LONGEST_NAME, problems);
        String relation = line("relation", KinDetails.LONGEST_RELATION, problems);
        Optional<ContactKind> kind = kind(problems, old, oldWritten);
        if (whatFor.isEmpty()) {
            problems.add("what-" + WhatFor.VISITS, "tenant_kin_edit.what.empty");
        }
        if (told == null) {
            problems.add("told-" + Told.YES, "tenant_kin_edit.told.empty");
        } else if (told == Told.TELL && kind.filter(KinForm::takesWords).isEmpty() && kind.isPresent()) {
            problems.add("told-" + Told.YES, "tenant_kin_edit.told.no_message");
        }
        if (problems.isAny() || kind.isEmpty()) {
            return Optional.empty();
        }
        String contact = get("contact").equals(oldWritten) && old != null ? old.value() : get("contact");
        return Optional.of(
                new KinDetails(name, relation, kind.get(), contact, whatFor, told == Told.YES, told == Told.TELL));
    }

    private static boolean takesWords(ContactKind kind) {
        return kind == ContactKind.MOBILE || kind == ContactKind.EMAIL;
    }

    private Optional<ContactKind> kind(Problems problems, @Nullable NextOfKin old, String oldWritten) {
        String contact = get("contact");
        if (old != null && contact.equals(oldWritten)) {
            return Optional.of(old.kind());
        }
        Stream<ContactKind> kinds = contact.contains("@")
                ? Stream.of(ContactKind.EMAIL)
                : Stream.of(ContactKind.MOBILE, ContactKind.LANDLINE);
        Optional<ContactKind> kind = kinds.filter(
                        each -> ContactPoint.read(each, contact).isPresent())
                .findFirst();
        if (kind.isEmpty()) {
            problems.add("contact", "tenant_kin_edit.contact." + (contact.isEmpty() ? "empty" : "wrong"));
        }
        return kind;
    }

    private String line(String field, int longest, Problems problems) {
        String line = GAPS.matcher(get(field)).replaceAll(" ");
        if (line.isEmpty() || line.length() > longest) {
            problems.add(field, "tenant_kin_edit." + field + (line.isEmpty() ? ".empty" : ".long"));
        }
        return line;
    }

    private String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
