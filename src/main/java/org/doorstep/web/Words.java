package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.doorstep.works.WorksOrder;

/** The pages' texts with places filled in order, and the little joining that plain words need. */
@Named
@ApplicationScoped
public class Words {

    private static final ResourceBundle STAFF_TEXTS = ResourceBundle.getBundle("org.doorstep.web.Staff", Locale.UK);
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.doorstep.web.Pages", Locale.UK);

    public String of(String key) {
        return (key.startsWith("staff_") ? STAFF_TEXTS : TEXTS).getString(key);
    }

    /** Whether there are words for this. */
    public boolean has(String key) {
        return (key.startsWith("staff_") ? STAFF_TEXTS : TEXTS).containsKey(key);
    }

    public String of(String key, Object first) {
        return of(key).replace("{0}", String.valueOf(first));
    }

    public String of(String key, Object first, Object second) {
        return of(key, first).replace("{1}", String.valueOf(second));
    }

    public String of(String key, Object first, Object second, Object third) {
        return of(key, first, second).replace("{2}", String.valueOf(third));
    }

    /** "Gas safety check and smoke alarm check": what a visit is for. */
    public String list(List<WorksOrder> orders) {
        return names(orders.stream().map(order -> order.visitType().name()).toList());
    }

    /** The same from the names of visit types. */
    public String names(List<String> visits) {
        return sentence(within(visits));
    }

    /** The same within a sentence: "gas safety check and smoke alarm check". */
    public String within(List<String> visits) {
        List<String> names = visits.stream()
                .map(name -> name.toLowerCase(Locale.UK))
                .distinct()
                .toList();
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** "gas safety check": the name of a visit type in the middle of a sentence. */
    public String inSentence(String visit) {
        return visit.toLowerCase(Locale.UK);
    }

    /** "12,000". */
    public String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** The same with a capital letter. */
    public String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
