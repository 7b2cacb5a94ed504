package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.doorstep.account.StaffList;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** staff/users: who works here, a page at a time, sorted by the database. */
@Named
@RequestScoped
public class UsersPage {

    @Inject
    StaffList list;

    @Inject
    StaffWords words;

    private final transient LazyDataModel<UserRow> rows = new Rows();

    public LazyDataModel<UserRow> getRows() {
        return rows;
    }

    private final class Rows extends LazyDataModel<UserRow> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(list.count());
        }

        @Override
        public List<UserRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            SortMeta sort = sorts.values().stream().findFirst().orElse(null);
            StaffList.Order order = sort == null ? StaffList.Order.NAME : StaffList.Order.valueOf(sort.getField());
            return list
                    .page(
                            first,
                            pageSize,
                            order,
                            sort == null || sort.getOrder().isAscending())
                    .stream()
                    .map(words::row)
                    .toList();
        }

        @Override
        public String getRowKey(UserRow row) {
            return row.reference();
        }

        @Override
        public UserRow getRowData(String rowKey) {
            return list.find(rowKey).map(words::row).orElseThrow();
        }
    }
}
