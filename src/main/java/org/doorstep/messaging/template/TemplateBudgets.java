package org.doorstep.messaging.template;

import java.util.ResourceBundle;

/** In how many parts a text may go out at its longest: one, or what {@code Budgets.properties} says. */
public final class TemplateBudgets {

    private static final ResourceBundle BUDGETS = ResourceBundle.getBundle("org.doorstep.messaging.template.Budgets");

    /** The budget of a text. */
    public int of(Template template) {
        return BUDGETS.containsKey(template.key()) ? Integer.parseInt(BUDGETS.getString(template.key())) : 1;
    }
}
