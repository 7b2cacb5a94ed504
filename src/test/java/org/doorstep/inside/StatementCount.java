package org.doorstep.inside;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Sits in the driver and notes what this thread sends to the database, but for the control of transactions. */
public final class StatementCount implements QueryInterceptor {

    private static final Pattern CONTROL =
            Pattern.compile("(SET|COMMIT|ROLLBACK|BEGIN|START TRANSACTION)\\b.*", Pattern.DOTALL);
    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** The statements that the work sends, in order. */
    static List<String> during(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        List<String> sent = SENT.get();
        String text = sql == null ? null : sql.get();
        if (sent != null && text != null) {
            String statement = text.replaceAll("/\\*.*?\\*/", "").strip();
            if (!CONTROL.matcher(statement.toUpperCase(Locale.ROOT)).matches()) {
                sent.add(statement);
            }
        }
        return null;
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {}
}
