package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * Limits and thresholds in one version; a matter keeps the version it started with. A value that is
 * missing is an {@link IllegalStateException} that names it: a policy is never half there.
 *
 * @param validFrom first filing day it holds for
 */
public record DeadlinePolicy(int version, LocalDate validFrom, Map<String, Integer> values) {

    public DeadlinePolicy {
        values = Map.copyOf(values);
    }

    /**
     * Limit of a handling mode in working days; {@code mode} is the enum's name, such as IMMEDIATE.
     */
    public int limit(String mode) {
        return value("limit." + mode);
    }

    /** Working days all pauses of one matter may take together. */
    public int pauseCapDays() {
        return value("pause.cap.days");
    }

    /** Working days after the finish in which a resident may reopen. */
    public int reopenWindowDays() {
        return value("reopen.window.days");
    }

    /** Working days after the finish at which a matter settles. */
    public int settleDays() {
        return value("settle.days");
    }

    /** Working days after filing at which an undecided matter is accepted by the system. */
    public int decideDays() {
        return value("decide.days");
    }

    /** Calendar days after the finish at which it is asked whether the problem stayed away. */
    public List<Integer> recheckDays() {
        return List.of(
                value("recheck.first.days"),
                value("recheck.second.days"),
                value("recheck.third.days"));
    }

    /** Calendar days for which the link of such a question works. */
    public int recheckLinkDays() {
        return value("recheck.link.days");
    }

    /** Calendar days after a withdrawal in which filing it again goes on from it. */
    public int refiledDays() {
        return value("refiled.days");
    }

    /** Calendar days in which somebody who broke a commitment is offered no new one. */
    public int commitmentBarDays() {
        return value("commitment.bar.days");
    }

    /** Working days before a paper is due at which its reminder leaves. */
    public int commitmentRemindDays() {
        return value("commitment.remind.days");
    }

    /** Working days after the opening of a consultation by which it should meet. */
    public int consultationMeetDays() {
        return value("consultation.meet.days");
    }

    /** Working days a party is usually given to answer. */
    public int consultationAnswerDays() {
        return value("consultation.answer.days");
    }

    /** Working days between two calls on a silent party. */
    public int consultationChaseDays() {
        return value("consultation.chase.days");
    }

    /** Calendar days a party's one-time link is good for. */
    public int consultationLinkDays() {
        return value("consultation.link.days");
    }

    /** Working days in which a responsible leader takes an escalated matter on. */
    public int escalationAcceptDays() {
        return value("escalation.accept.days");
    }

    /** Working days in which an offer of care is answered. */
    public int careAnswerDays() {
        return value("care.answer.days");
    }

    /** A number of the rules for causes (一类事), such as {@code drop.days}. */
    public int cause(String name) {
        return value("cause." + name);
    }

    /** Working days within which a date of the resident's own counts as near. */
    public int nearDays() {
        return value("near.days");
    }

    /** Calendar days a draft is kept after its last change. */
    public int draftDays() {
        return value("draft.days");
    }

    /** Working days in which a dissatisfied rating is checked. */
    public int ratingCheckDays() {
        return value("rating.check.days");
    }

    /** Working days between two urges of a resident. */
    public int urgeDays() {
        return value("urge.days");
    }

    /** Calendar days from the end of a tip to its erasure. */
    public int tipKeepDays() {
        return value("tip.keep.days");
    }

    /** Calendar days that are left at least after something in a tip was read late. */
    public int tipReadDays() {
        return value("tip.read.days");
    }

    /** From when in the evening a tip is told to whoever is on duty. */
    public LocalTime tipNightFrom() {
        return LocalTime.MIDNIGHT.plusMinutes(value("tip.night.from.minute"));
    }

    /** Until when in the morning. */
    public LocalTime tipNightUntil() {
        return LocalTime.MIDNIGHT.plusMinutes(value("tip.night.until.minute"));
    }

    /** Working days after a case is solved in which its reward is told. */
    public int rewardNoticeDays() {
        return value("tip.reward.notice.days");
    }

    /** Months from that notice in which a reward is claimed. */
    public int rewardClaimMonths() {
        return value("tip.reward.claim.months");
    }

    /** Months from the claim, counted to their end, in which it is collected. */
    public int rewardCollectMonths() {
        return value("tip.reward.collect.months");
    }

    /** The smallest reward, in yuan. */
    public int rewardLeastYuan() {
        return value("tip.reward.least.yuan");
    }

    /** The largest reward, in yuan. */
    public int rewardMostYuan() {
        return value("tip.reward.most.yuan");
    }

    /** Hand-overs after which the next needs a leader's word. */
    public int freeHandOvers() {
        return value("handover.free");
    }

    /** Minutes of the day at which a unit's queue is looked at, ascending. */
    public List<Integer> queueMinutes() {
        return List.of(value("queue.first.minute"), value("queue.second.minute"));
    }

    /** Percent of the working time at which warnings go out, ascending. */
    public List<Integer> warnPercents() {
        return List.of(value("warn.first.percent"), value("warn.second.percent"));
    }

    /**
     * From the optional values {@code hours.opens.minute} and {@code hours.closes.minute} (minutes
     * of the day).
     */
    public WorkingHours workingHours() {
        Integer opens = values.get("hours.opens.minute");
        Integer closes = values.get("hours.closes.minute");
        if (opens == null || closes == null) {
            return WorkingHours.DEFAULT;
        }
        return new WorkingHours(
                LocalTime.MIDNIGHT.plusMinutes(opens), LocalTime.MIDNIGHT.plusMinutes(closes));
    }

    private int value(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "policy version " + version + " has no value for " + name);
        }
        return value;
    }
}
