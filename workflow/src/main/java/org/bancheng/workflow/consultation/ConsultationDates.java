package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.springframework.stereotype.Component;

/** Works out the dates of a consultation from the matter's policy and the calendar in force. */
@Component
class ConsultationDates {

    private final Calendars calendars;
    private final Policies policies;

    ConsultationDates(Calendars calendars, Policies policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    ConsultationTerms terms(Matter matter, LocalDate today) {
        LocalDate promise = matter.promised().current();
        LocalDate latest =
                promise == null || promise.isBefore(today)
                        ? plus(today, policy(matter).limit(HandlingMode.CONSULTATION.name()))
                        : promise;
        LocalDate usual = plus(today, policy(matter).consultationAnswerDays());
        return new ConsultationTerms(today, usual.isBefore(latest) ? usual : latest, latest);
    }

    /** No later than the promise, while that stood when the consultation opened. */
    LocalDate meetBy(Matter matter, LocalDate openedOn) {
        LocalDate usual = plus(openedOn, policy(matter).consultationMeetDays());
        LocalDate latest = terms(matter, openedOn).latest();
        return usual.isBefore(latest) ? usual : latest;
    }

    /** A party is first called on in the working hours after its date. */
    Instant firstCall(LocalDate dueOn) {
        return calendars.current().nextWorkingInstant(Shanghai.endOf(dueOn));
    }

    Instant nextCall(Matter matter, LocalDate today) {
        LocalDate day = plus(today, policy(matter).consultationChaseDays());
        return calendars.current().nextWorkingInstant(Shanghai.startOf(day));
    }

    Instant linkExpires(Matter matter, LocalDate today) {
        return Shanghai.endOf(today.plusDays(policy(matter).consultationLinkDays()));
    }

    private LocalDate plus(LocalDate day, int days) {
        return calendars.current().plus(day, days);
    }

    private DeadlinePolicy policy(Matter matter) {
        return policies.version(matter.origin().policyVersion());
    }
}
