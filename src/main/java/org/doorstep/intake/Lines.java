package org.doorstep.intake;

import java.util.List;

/**
 * The rows of a file that are about one thing and come in together: usually one row.
 *
 * @param subject what they are about
 */
public record Lines<T>(String subject, List<Line<T>> all) {

    public Lines {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("No lines about " + subject);
        }
    }

    /** The only row, or the first. */
    public T first() {
        return all.get(0).row();
    }

    public List<T> rows() {
        return all.stream().map(Line::row).toList();
    }
}
