package org.bancheng.workflow.petitions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the answers of the form establish beside the ticks. Only answers that have a place become
 * facts, never words (contract: “answers, not free text, become signals”).
 */
@Service
public class Circumstances {

    /** Who tells of two tries came before without a result. */
    private static final int REPEATED = 2;

    /** Calendar years a date of the resident may lie ahead. */
    private static final int FURTHEST_YEARS = 3;

    private final FormQuestions asking;
    private final Policies policies;
    private final Calendars calendars;
    private final Clock clock;

    Circumstances(FormQuestions asking, Policies policies, Calendars calendars, Clock clock) {
        this.asking = asking;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The ticks, and what follows from the other answers. */
    public Set<Signal> facts(Set<Signal> ticked, @Nullable String category, Telling told) {
        Set<Signal> facts = EnumSet.noneOf(Signal.class);
        facts.addAll(ticked);
        if (told.attempts().size() >= REPEATED) {
            facts.add(Signal.REPEAT);
        }
        if (told.ownDate() != null && isNear(told.ownDate())) {
            facts.add(Signal.DEADLINE_NEAR);
        }
        if (told.behalf() != null && told.behalf().kind() == BehalfKind.COMPANY) {
            facts.add(Signal.ENTERPRISE);
        }
        asking.needs().stream()
                .filter(need -> told.needs().contains(need.code()))
                .map(SpecialNeed::fact)
                .filter(Objects::nonNull)
                .forEach(facts::add);
        asking.questions(category).stream()
                .flatMap(question -> question.option(told.answers().get(question.code())).stream())
                .map(ExtraOption::fact)
                .filter(Objects::nonNull)
                .forEach(facts::add);
        return facts;
    }

    /**
     * @throws TextRefused when a date cannot be, or an extra question is not answered as it should
     */
    void check(PetitionForm form) {
        Telling told = form.telling();
        ownDate(told.ownDate());
        told.attempts().forEach(attempt -> tried(attempt.on()));
        Map<String, String> answers = told.answers();
        asking.questions(form.category())
                .forEach(question -> question.check(answers.get(question.code())));
    }

    /**
     * @throws TextRefused when the day a resident waits for is over, or too far away to be one
     */
    public void ownDate(@Nullable LocalDate day) {
        if (day != null && day.isBefore(today())) {
            throw new TextRefused("date.past");
        }
        if (day != null && day.isAfter(today().plusYears(FURTHEST_YEARS))) {
            throw new TextRefused("date.far");
        }
    }

    /**
     * @throws TextRefused when the day of a try is still to come
     */
    public void tried(@Nullable LocalDate day) {
        if (day != null && (day.isAfter(today()) || day.getYear() < 1950)) {
            throw new TextRefused("date.future");
        }
    }

    private boolean isNear(LocalDate day) {
        LocalDate today = today();
        int near = policies.current(today).nearDays();
        return !day.isBefore(today) && !day.isAfter(calendars.current().plus(today, near));
    }

    private LocalDate today() {
        return Shanghai.dateOf(clock.instant());
    }
}
