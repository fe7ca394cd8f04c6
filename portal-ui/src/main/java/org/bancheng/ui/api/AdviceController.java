package org.bancheng.ui.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.AdvisedLane;
import org.bancheng.workflow.advice.Advisor;
import org.bancheng.workflow.advice.Reason;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which way of handling the facts call for, and why. */
@RestController
class AdviceController {

    private final Advisor advisor;
    private final Questions questions;

    AdviceController(Advisor advisor, Questions questions) {
        this.advisor = advisor;
        this.questions = questions;
    }

    @Operation(
            summary = "Lane, modes and limit advised for a set of facts, with reasons",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Question.class))))
    @PostMapping(
            path = "/api/v1/advice",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer advise(HttpServletRequest call) throws IOException {
        Advice advice = advisor.advise(questions.signals(call.getInputStream()));
        return Answer.of(advice, ApiLanguage.of(call).locale());
    }

    record Question(List<Signal> signals) {}

    /**
     * @param route key of the right route; only there when the matter is not accepted
     */
    @JsonPropertyOrder({
        "lane",
        "accepted",
        "route",
        "plan",
        "urgency",
        "limitWorkingDays",
        "reasons"
    })
    record Answer(
            AdvisedLane lane,
            boolean accepted,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String route,
            List<HandlingMode> plan,
            Urgency urgency,
            @Nullable Integer limitWorkingDays,
            List<Because> reasons) {

        static Answer of(Advice advice, Locale locale) {
            return new Answer(
                    advice.lane(),
                    advice.accepted(),
                    advice.route(),
                    advice.plan(),
                    advice.urgency(),
                    advice.limitWorkingDays(),
                    advice.reasons().stream().map(reason -> Because.of(reason, locale)).toList());
        }
    }

    @JsonPropertyOrder({"mode", "because", "text"})
    record Because(HandlingMode mode, List<Signal> because, String text) {

        static Because of(Reason reason, Locale locale) {
            return new Because(reason.mode(), reason.because(), reason.text(locale));
        }
    }
}
