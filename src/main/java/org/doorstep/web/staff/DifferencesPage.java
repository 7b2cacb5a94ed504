package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.doorstep.tenancy.Differences;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** staff/differences: where the housing system says one thing and a tenant or an adviser another, the oldest first. */
@Named
@RequestScoped
public class DifferencesPage {

    @Inject
    Differences differences;

    @Inject
    DifferenceWords words;

    private final transient LazyDataModel<DifferenceRow> rows = new Rows();

    public LazyDataModel<DifferenceRow> getRows() {
        return rows;
    }

    public boolean isAny() {
        return differences.countOpen() > 0;
    }

    private final class Rows extends LazyDataModel<DifferenceRow> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(differences.countOpen());
        }

        @Override
        public List<DifferenceRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return differences.open(first, pageSize).stream().map(words::row).toList();
        }

        @Override
        public String getRowKey(DifferenceRow row) {
            return String.valueOf(row.number());
        }
    }
}
