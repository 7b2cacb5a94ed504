package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.account.Claim;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Authority;
import org.doorstep.tenancy.AuthorityProof;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.RepresentativeDetails;
import org.doorstep.tenancy.RepresentativeKind;
import org.doorstep.tenancy.RepresentativeResult;
import org.doorstep.tenancy.RepresentativesSeen;
import org.doorstep.tenancy.RepresentativesSeen.OfTenant;
import org.doorstep.web.Choice;
import org.doorstep.web.DateFields;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/new-representative: somebody who may act for a tenant, as a document says that staff have seen. */
@Named
@RequestScoped
public class NewRepresentativePage {

    @Inject
    Clock clock;

    @Inject
    CurrentStaff staff;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    RepresentativesSeen seen;

    @Inject
    RepresentativeChange change;

    private final Map<String, String> typed = new HashMap<>();
    private final DateFields until = new DateFields("until", typed);
    private @Nullable OfTenant tenant;

    @PostConstruct
    void find() {
        tenant = seen.ofPerson(getPerson(), staff.author()).orElse(null);
    }

    /** Who is not known is not found. */
    public void load() {
        if (tenant == null) {
            Exchange.notFound();
        }
    }

    /** Records it; both are told. */
    public void record() {
        Optional<RepresentativeKind> kind = chosen(RepresentativeKind.values(), "kind");
        Optional<Authority> covers = chosen(Authority.values(), "covers");
        Optional<AuthorityProof> proof =
                chosen(AuthorityProof.values(), "proof").filter(each -> each != AuthorityProof.TENANT_SIGNED_IN);
        need(!get("name").isEmpty(), "name", "staff_new_representative.name.empty");
        need(kind.isPresent(), "kind-" + RepresentativeKind.FAMILY, "staff_new_representative.kind.empty");
        need(Claim.Reached.read(get("contact")).isPresent(), "contact", "staff_new_representative.contact.wrong");
        need(covers.isPresent(), "covers-" + Authority.VISITS, "staff_new_representative.covers.empty");
        need(proof.isPresent(), "proof-" + AuthorityProof.SIGNED_LETTER, "staff_new_representative.proof.empty");
        Optional<LocalDate> last = until.read();
        need(last.isPresent() || until.isBlank(), until.firstId(), "staff_new_representative.until.wrong");
        if (!problems.isAny()) {
            then(change.record(
                    getPerson(),
                    details(kind.orElseThrow(), covers.orElseThrow(), proof.orElseThrow(), last.orElse(null)),
                    staff.author()));
        }
    }

    private RepresentativeDetails details(
            RepresentativeKind kind, Authority covers, AuthorityProof proof, @Nullable LocalDate last) {
        return new RepresentativeDetails(
                get("name"),
                kind,
                get("organisation").isEmpty() ? null : get("organisation"),
                get("contact"),
                covers,
                proof,
                get("number"),
                dates.dateOf(clock.instant()),
                last);
    }

    private void then(RepresentativeResult result) {
        switch (result) {
            case DONE -> Exchange.goTo("/staff/representatives?done=recorded");
            case NO_SUCH_PERSON -> Exchange.notFound();
            case WRONG_DATES -> problems.add(until.firstId(), "staff_new_representative.until.past");
            default -> problems.add("contact", "staff_new_representative.refused." + result);
        }
    }

    private void need(boolean good, String field, String key) {
        if (!good) {
            problems.add(field, key);
        }
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] codes, String field) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(Exchange.asked(field)))
                .findFirst();
    }

    private String get(String field) {
        return typed.getOrDefault(field, "").strip().replaceAll("[\\s\\p{Cc}]+", " ");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Choice> getKinds() {
        return choices(RepresentativeKind.values(), "kind", "acting.kind.", "");
    }

    public List<Choice> getCovers() {
        return choices(Authority.values(), "covers", "staff_new_representative.covers.", ".about");
    }

    public List<Choice> getProofs() {
        return choices(AuthorityProof.values(), "proof", "staff_representative.proof.", "").stream()
                .filter(each -> !each.code().equals(AuthorityProof.TENANT_SIGNED_IN.name()))
                .toList();
    }

    private <E extends Enum<E>> List<Choice> choices(E[] codes, String field, String key, String about) {
        return Arrays.stream(codes)
                .map(each -> new Choice(
                        each.name(),
                        words.of(key + each),
                        about.isEmpty() ? "" : words.of(key + each + about),
                        each.name().equals(Exchange.asked(field))))
                .toList();
    }

    public @Nullable OfTenant getTenant() {
        return tenant;
    }

    public String getExample() {
        return DateFields.example(dates.dateOf(clock.instant()).plusYears(1));
    }

    public String getPerson() {
        return Exchange.asked("person");
    }
}
