package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.doorstep.web.Words;
import org.doorstep.web.staff.StaffAccess.Group;

/** Where whoever is signed in may go, grouped by their work; without what they may not open, and without a group of which nothing is left. */
@Named
@RequestScoped
public class StaffMenu {

    /** A place in the menu. */
    public record Place(String address, String name, boolean current) {}

    /**
     * Places that belong together.
     *
     * @param code by which its heading is found
     * @param headed whether its heading is seen, and not only heard
     */
    public record Section(String code, String name, boolean headed, List<Place> places) {

        public Section {
            places = List.copyOf(places);
        }
    }

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    public List<Section> getSections() {
        return Arrays.stream(Group.values())
                .map(group -> new Section(
                        group.name(), words.of("staff_menu.of." + group), group != Group.HOME, places(group)))
                .filter(section -> !section.places().isEmpty())
                .toList();
    }

    /** Whether there is more than one place to go to. */
    public boolean isWorthwhile() {
        return getSections().size() > 1;
    }

    private List<Place> places(Group group) {
        String here =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
        return StaffAccess.ROWS.stream()
                .filter(row -> row.group() == group && staff.getWho().isAnyOf(row.roles()))
                .map(row -> new Place(
                        row.path(),
                        words.of("staff_menu." + name(row.path())),
                        row.path().equals(here)))
                .toList();
    }

    private static String name(String path) {
        return path.substring("/staff/".length()).replace('-', '_');
    }
}
