package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.doorstep.account.StaffList;
import org.doorstep.messaging.template.TemplateHistory;
import org.doorstep.messaging.template.TemplateVersion;
import org.doorstep.web.Exchange;

/** The part of staff/template that shows what the words were before, who changed them, and one version beside the words of now. */
@Named
@RequestScoped
public class TemplateHistoryPart {

    /** A version in the list. */
    public record Row(int version, String moment, String who, String words, boolean checked) {}

    @Inject
    TemplatePage page;

    @Inject
    StaffWords staffWords;

    @Inject
    StaffList list;

    public List<Row> getRows() {
        TemplateHistory history = page.there();
        Map<String, String> names = list.namesOf(
                history.versions().stream().map(TemplateVersion::changedBy).toList());
        return history.versions().stream()
                .map(each -> new Row(
                        each.version(),
                        staffWords.moment(each.changedAt()),
                        names.getOrDefault(each.changedBy(), each.changedBy()),
                        history.wordsOf(each).orElse(""),
                        each.isChecked()))
                .toList();
    }

    /** The version that is looked at; empty where none is, 0: the words that came with Doorstep. */
    public String getVersion() {
        return Exchange.asked("version");
    }

    /** What of it is other than the words of now. */
    public List<WordChange> getChanges() {
        return page.there()
                .find(getVersion())
                .map(old -> WordChange.between(old, page.there().now()))
                .orElse(List.of());
    }
}
