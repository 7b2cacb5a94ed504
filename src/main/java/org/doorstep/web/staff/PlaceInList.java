package org.doorstep.web.staff;

import java.util.List;
import org.doorstep.web.Exchange;

/** Which part of a long list a page shows: so many rows from the place that its address says. The list is never counted. */
public final class PlaceInList {

    /** Reads so many rows of a list at most, from a place on. */
    public interface Reading<T> {
        List<T> read(int from, int most);
    }

    private final String address;
    private final int rows;
    private final int from;
    private boolean more;

    /** @param address of the page, ready for one parameter more */
    PlaceInList(String address, int rows) {
        String typed = Exchange.asked("from");
        this.address = address;
        this.rows = rows;
        this.from = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** The rows to show. One more than they can be is asked for: it tells that the list goes on. */
    <T> List<T> read(Reading<T> list) {
        List<T> found = list.read(from, rows + 1);
        more = found.size() > rows;
        return more ? found.subList(0, rows) : found;
    }

    /** The address of the rows before; empty at the beginning. */
    public String getBefore() {
        return from == 0 ? "" : address + "from=" + Math.max(0, from - rows);
    }

    /** The address of the rows after; empty at the end. Known once the rows have been read. */
    public String getAfter() {
        return more ? address + "from=" + (from + rows) : "";
    }
}
