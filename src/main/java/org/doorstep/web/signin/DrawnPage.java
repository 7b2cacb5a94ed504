package org.doorstep.web.signin;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A page that is held back until it is drawn, so that it can be changed before it is sent. In UTF-8, as all our pages. */
final class DrawnPage extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(drawn, StandardCharsets.UTF_8));

    DrawnPage(HttpServletResponse response) {
        super(response);
    }

    /** Sends it changed; nothing where no page was drawn, but the browser sent elsewhere. */
    void send(UnaryOperator<String> change) throws IOException {
        writer.flush();
        if (drawn.size() > 0 && !getResponse().isCommitted()) {
            byte[] page = change.apply(drawn.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            getResponse().setContentLength(page.length);
            getResponse().getOutputStream().write(page);
        }
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("Pages are drawn at once");
            }

            @Override
            public void write(int each) {
                drawn.write(each);
            }
        };
    }

    @Override
    public void flushBuffer() {
        // Not before it is changed.
    }

    @Override
    public void setContentLength(int length) {
        // It will be another.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It will be another.
    }
}
