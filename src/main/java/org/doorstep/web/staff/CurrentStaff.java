package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.account.Role;
import org.doorstep.account.SignedInStaff;
import org.doorstep.audit.Author;
import org.doorstep.web.Nonce;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Who of the staff is signed in on this request, and the frame of their pages. Set by the gate before any page runs. */
@Named("staff")
@RequestScoped
public class CurrentStaff {

    @Inject
    Words words;

    private @Nullable SignedInStaff who;

    void is(SignedInStaff staff) {
        who = staff;
    }

    /** Tells PrimeFaces' script the nonce that its later scripts must carry. */
    public void prepare() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            String nonce = Nonce.of((ServletRequest) faces.getExternalContext().getRequest());
            PrimeFaces.current().executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "')}");
        }
    }

    public boolean isSignedIn() {
        return who != null;
    }

    /** The signed-in person; only on pages that need one. */
    public SignedInStaff getWho() {
        return Objects.requireNonNull(who, "nobody is signed in");
    }

    public Author author() {
        return getWho().author();
    }

    /** "Adviser, manager". */
    public String getRoles() {
        return words.sentence(getWho().roles().stream()
                .sorted()
                .map(role -> words.of("staff_role." + role))
                .collect(Collectors.joining(", ")));
    }

    public boolean may(String path) {
        return StaffAccess.find(path)
                .filter(row -> getWho().isAnyOf(row.roles()))
                .isPresent();
    }

    public boolean is(Role role) {
        return getWho().roles().contains(role);
    }
}
