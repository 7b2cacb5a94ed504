package org.doorstep.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.schedule.OperativePhotos;

/**
 * The picture of an operative: {@code /photos/name.jpg}. The name is 128 random bits and stands only on pages of those whom the
 * operative visits; a picture never changes under its name.
 */
@WebServlet("/photos/*")
public class PhotoFile extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9_-]{22})\\.jpg");

    @Inject
    OperativePhotos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(request.getPathInfo()));
        Optional<byte[]> jpeg = name.matches() ? photos.find(name.group(1)) : Optional.empty();
        if (jpeg.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.get().length);
        // For the browser alone, not for what stands between: it shows a person.
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.getOutputStream().write(jpeg.get());
    }
}
