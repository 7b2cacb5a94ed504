package org.doorstep.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.doorstep.web.CurrentPerson;

/** Shows a page that was sent too late with all that had been filled in, whatever page it is: the fields are filled in what was drawn. */
public class LateFormFilter implements Filter {

    @Inject
    CurrentPerson current;

    @Inject
    LateForms late;

    @Inject
    KeptForm kept;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, List<String>> answers =
                late.find((HttpServletRequest) request, current.getWho().personId());
        if (answers.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        kept.isShown();
        DrawnPage drawn = new DrawnPage((HttpServletResponse) response);
        chain.doFilter(request, drawn);
        drawn.send(new FilledIn(answers)::page);
    }
}
