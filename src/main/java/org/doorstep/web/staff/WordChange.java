package org.doorstep.web.staff;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of two versions of some words that are compared word by word.
 *
 * @param text with the space that follows it
 */
public record WordChange(String text, Kind kind) {

    /** In which of the two it stands. */
    public enum Kind {
        BOTH,
        BEFORE,
        AFTER
    }

    /** The pieces of both in order, by their longest common run of words. */
    static List<WordChange> between(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        int[][] common = common(old, now);
        List<WordChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                changes.add(new WordChange(old[i++], Kind.BOTH));
                j++;
            } else if (j == now.length || i < old.length && common[i + 1][j] >= common[i][j + 1]) {
                changes.add(new WordChange(old[i++], Kind.BEFORE));
            } else {
                changes.add(new WordChange(now[j++], Kind.AFTER));
            }
        }
        return joined(changes);
    }

    /** Neighbours of one kind are one piece, so that a run of words is marked once. */
    private static List<WordChange> joined(List<WordChange> changes) {
        List<WordChange> runs = new ArrayList<>();
        for (WordChange each : changes) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).kind() == each.kind()) {
                runs.set(last, new WordChange(runs.get(last).text() + each.text(), each.kind()));
            } else {
                runs.add(each);
            }
        }
        return runs;
    }

    /** How many words from each place on the two have in common. */
    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)", -1);
    }
}
