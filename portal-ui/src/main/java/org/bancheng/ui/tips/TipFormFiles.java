package org.bancheng.ui.tips;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.bancheng.ui.plain.FormToken;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.tips.TipFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Seals the files of a plain form as they arrive. A server that takes a form with files apart puts
 * them into its temporary folder, in the clear; here nothing of them touches the disk unsealed.
 * What follows sees an ordinary form, in which {@code kept} names what opens each file.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 95)
public class TipFormFiles extends OncePerRequestFilter {

    /** The field that names what opens a file that has come. */
    public static final String KEPT = "kept";

    private static final String STATE = TipFormFiles.class.getName();
    private static final String NEW = "/plain/tips/new";
    private static final Set<String> ADDING = Set.of("/plain/track/add", "/plain/track/answer");
    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_FIELD = 64 * 1024;

    private final TipFiles files;
    private final FormToken tokens;

    TipFormFiles(TipFiles files, FormToken tokens) {
        this.files = files;
        this.tokens = tokens;
    }

    /** What came with the request: files, and the key of what one was refused for. */
    public static final class Arrived {

        private final List<TipFiles.Waiting> files = new ArrayList<>();
        private @Nullable String refusal;

        public List<TipFiles.Waiting> files() {
            return List.copyOf(files);
        }

        public @Nullable String refusal() {
            return refusal;
        }

        /** What came with this request. */
        public static Arrived of(HttpServletRequest request) {
            return Objects.requireNonNullElseGet(
                    (Arrived) request.getAttribute(STATE), Arrived::new);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return !request.getMethod().equals("POST")
                || !type.startsWith("multipart/form-data")
                || !(path.equals(NEW) || ADDING.contains(path));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var arrived = new Arrived();
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            read(request, arrived, fields);
        } catch (FileUploadException broken) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        request.setAttribute(STATE, arrived);
        chain.doFilter(new PlainForm(request, fields), response);
    }

    private void read(HttpServletRequest request, Arrived arrived, Map<String, List<String>> fields)
            throws IOException, FileUploadException {
        var upload = new FileUpload();
        upload.setHeaderEncoding("UTF-8");
        var parts = upload.getItemIterator(new ServletRequestContext(request));
        for (int n = 0; parts.hasNext(); n++) {
            if (n == MOST_FIELDS) {
                throw new FileUploadException("Too many fields");
            }
            var part = parts.next();
            if (part.isFormField()) {
                try (var in = part.openStream()) {
                    var text = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                    fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                            .add(text);
                }
            } else if (part.getName() != null && !part.getName().isEmpty()) {
                receive(request, part, arrived, fields);
            }
        }
    }

    private void receive(
            HttpServletRequest request,
            FileItemStream part,
            Arrived arrived,
            Map<String, List<String>> fields)
            throws IOException {
        if (request.getRequestURI().endsWith(NEW) && !isOurs(fields)) {
            arrived.refusal = "file.gone";
            return;
        }
        try (var in = part.openStream()) {
            var waiting = files.receive(in, part.getName());
            arrived.files.add(waiting);
            fields.computeIfAbsent(KEPT, name -> new ArrayList<>()).add(waiting.key());
        } catch (TextRefused refused) {
            arrived.refusal = refused.key();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** The token stands before the files in every form of ours. */
    private boolean isOurs(Map<String, List<String>> fields) {
        return fields.getOrDefault("token", List.of()).stream()
                .anyMatch(token -> tokens.check(PlainTipPages.FORM, token).isPresent());
    }
}
