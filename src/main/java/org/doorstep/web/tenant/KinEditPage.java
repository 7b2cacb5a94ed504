package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.tenancy.KinChange;
import org.doorstep.tenancy.KinDetails;
import org.doorstep.tenancy.KinList;
import org.doorstep.tenancy.KinResult;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.WhatFor;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.KinWords;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/kin-edit: somebody whom we may contact, named for the first time or changed. */
@Named
@RequestScoped
public class KinEditPage {

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    KinWords kinWords;

    @Inject
    Problems problems;

    @Inject
    KinList list;

    @Inject
    KinChange change;

    private final KinForm form = new KinForm();
    private @Nullable NextOfKin old;
    private boolean messages;

    @PostConstruct
    void find() {
        long who = person.getWho().personId();
        old = list.find(who, getRef()).orElse(null);
        messages = list.maySendMessages(who);
    }

    /** Shows what stands; who is not theirs is not found. */
    public void load() {
        if (old == null && !getRef().isEmpty()) {
            Exchange.notFound();
        } else if (old != null && !Exchange.isForm()) {
            form.show(old, kinWords.reachedAt(old));
        }
    }

    /** Keeps it, and goes back to the list. */
    public void keep() {
        form.choose(Exchange.askedAll("what"), Exchange.asked("told"));
        Optional<KinDetails> said = form.read(problems, old, old == null ? "" : kinWords.reachedAt(old));
        if (said.isPresent()) {
            long who = person.getWho().personId();
            then(
                    getRef().isEmpty()
                            ? change.name(who, said.get(), person.author())
                            : change.change(who, getRef(), said.get(), person.author()));
        }
    }

    private void then(KinResult result) {
        switch (result) {
            case DONE -> Exchange.goTo("/tenant/details?kin=" + (old == null ? "named" : "changed"));
            case DONE_AND_TOLD -> Exchange.goTo("/tenant/details?kin=told");
            case UNKNOWN -> Exchange.notFound();
            case NOT_OF_ITS_KIND -> problems.add("contact", "tenant_kin_edit.contact.wrong");
            case ALREADY -> problems.add("contact", "tenant_kin_edit.already");
            case TOO_MANY -> problems.add("name", "tenant_kin_edit.too_many");
            case REFUSED_BY_THEM -> problems.add("contact", "tenant_kin_edit.refused");
            case UNSAFE -> problems.add("contact", "tenant_kin_edit.unsafe");
        }
    }

    public Map<String, String> getTyped() {
        return form.typed();
    }

    public List<Choice> getWhat() {
        return Arrays.stream(WhatFor.values())
                .map(each -> new Choice(each.name(), kinWords.of(each), "", form.has(each)))
                .toList();
    }

    /** That we tell them is not offered where no message may be sent. */
    public List<Choice> getTold() {
        return Arrays.stream(KinForm.Told.values())
                .filter(each -> messages || each != KinForm.Told.TELL)
                .map(each -> new Choice(
                        each.name(),
                        words.of("tenant_kin_edit.told." + each),
                        words.of("tenant_kin_edit.told." + each + ".about"),
                        form.has(each)))
                .toList();
    }

    public String getTitleKey() {
        return getRef().isEmpty() ? "tenant_kin_edit.heading" : "tenant_kin_edit.heading.change";
    }

    public String getBefore() {
        return getRef().isEmpty() ? "/tenant/details" : "/tenant/kin?ref=" + Exchange.escaped(getRef());
    }

    public String getRef() {
        return Exchange.asked("ref");
    }
}
