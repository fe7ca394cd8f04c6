package org.bancheng.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.language.Translations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whatever goes wrong under /api/ and /open-data/ with a problem detail. Not a controller
 * advice: a wrong method or media type has no controller yet, and an advice for all would change
 * the errors of the pages.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Translations words;
    private final JsonMapper json;

    ApiErrors(Translations words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest call,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception problem) {
        String path = call.getRequestURI().substring(call.getContextPath().length());
        if (!answersMachines(path) || response.isCommitted()) {
            return null;
        }
        response.resetBuffer(); // not the headers: the security filters have set theirs
        if (problem instanceof ErrorResponse standard) {
            standard.getHeaders().forEach((name, values) -> copy(response, name, values));
        }
        ApiProblem answer = answer(call, path, problem);
        if (answer.status() >= 500) {
            LOG.error("Call {} failed, trace {}", path, answer.traceId(), problem);
        }
        write(response, answer);
        return new ModelAndView();
    }

    private static boolean answersMachines(String path) {
        return path.startsWith("/api/") || path.startsWith("/open-data/");
    }

    private ApiProblem answer(HttpServletRequest call, String path, Exception problem) {
        ProblemType type = ProblemType.OTHER;
        int status = type.status().value();
        List<ApiRefused.Fault> faults = List.of();
        if (problem instanceof ApiRefused refused) {
            type = refused.type();
            status = type.status().value();
            faults = refused.faults();
        } else if (problem instanceof ErrorResponse standard) {
            status = standard.getStatusCode().value();
            type = ProblemType.of(status);
        }
        Language language = ApiLanguage.of(call);
        return new ApiProblem(
                type.address(),
                say(language, "api.title." + type.word()),
                status,
                say(language, "api.detail." + type.word()),
                path,
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()),
                faults.stream()
                        .map(fault ->
                                new ApiProblem.Error(
                                        fault.pointer(),
                                        say(language, fault.key(), fault.arguments().toArray())))
                        .toList());
    }

    private String say(Language language, String key, Object... arguments) {
        return words.getTranslation(key, language.locale(), arguments);
    }

    private void write(HttpServletResponse response, ApiProblem answer) {
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(answer));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    // Allow and Accept tell the caller what would work.
    private static void copy(HttpServletResponse response, String name, List<String> values) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            values.forEach(value -> response.addHeader(name, value));
        }
    }
}
