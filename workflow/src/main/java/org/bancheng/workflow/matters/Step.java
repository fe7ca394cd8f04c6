package org.bancheng.workflow.matters;

import static org.bancheng.workflow.matters.MatterState.ACCEPTED;
import static org.bancheng.workflow.matters.MatterState.FILED;
import static org.bancheng.workflow.matters.MatterState.FINISHED;
import static org.bancheng.workflow.matters.MatterState.IN_HANDLING;
import static org.bancheng.workflow.matters.MatterState.MERGED;
import static org.bancheng.workflow.matters.MatterState.NOT_ACCEPTED;
import static org.bancheng.workflow.matters.MatterState.REOPENED;
import static org.bancheng.workflow.matters.MatterState.SETTLED;
import static org.bancheng.workflow.matters.MatterState.WAITING_FOR_RESIDENT;
import static org.bancheng.workflow.matters.MatterState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done to a matter, and the states it can be done in. Who may do it is a matter of
 * rights, not of this table.
 */
public enum Step {
    /** 登记: filed, by the resident or on behalf. */
    FILE,
    /** 受理. */
    ACCEPT(FILED),
    /** 不予受理. */
    NOT_ACCEPT(FILED),
    /** 选择办理方式: sets the plan and opens its first route. */
    CHOOSE_MODE(ACCEPTED, IN_HANDLING, REOPENED),
    /** 完成环节: the route in hand is done, the next of the plan opens. */
    COMPLETE_LEG(IN_HANDLING, REOPENED),
    /** 指定承办人. */
    ASSIGN(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 回避: a member of staff is kept out of it from now on. */
    RECUSE(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 转办 to another unit. */
    HAND_OVER(FILED, ACCEPTED, IN_HANDLING, REOPENED),
    /** 提级 to the parent unit. */
    ESCALATE(ACCEPTED, IN_HANDLING, REOPENED),
    /** 暂停计时, by asking the resident for more. */
    ASK(ACCEPTED, IN_HANDLING, REOPENED),
    /** The resident answers, the clock runs again. */
    ANSWER(WAITING_FOR_RESIDENT),
    /** The pause has used up its cap, or the clerk ends it; the clock runs again. */
    RESUME(WAITING_FOR_RESIDENT),
    /** 申请延期. */
    ASK_EXTENSION(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 批准延期: the promise moves, once. */
    GRANT_EXTENSION(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 不批准延期. */
    DECLINE_EXTENSION(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** The promise has passed and nobody decided on the extension. */
    LAPSE_EXTENSION(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 回复: tells the resident something on the way. */
    REPLY(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** The resident adds something unasked. */
    ADD(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 催办: the resident or a supervisor presses for an answer. */
    URGE(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 内部备注. */
    NOTE(MatterState.values()),
    /** 容缺办: the office draws up a commitment, takes papers in, or releases it. */
    COMMIT(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** The resident agrees to a commitment, or says that a paper was handed in. */
    AGREE(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** A commitment ended because a date passed. */
    LAPSE(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 会商办: the lead asks, overrules, calls the meeting, keeps the minutes. */
    CONSULT(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** A party to a consultation gives its opinion. */
    OPINE(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 提级办: the responsible leader takes it on, instructs, decides, names who may read. */
    LEAD(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 暖心办: the office offers, writes down an answer or a visit; a visit may follow the finish. */
    CARE(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED, FINISHED, SETTLED),
    /** The resident wants what was offered, or does not. */
    CONSENT(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 马上办: what was done is put on record, with its proof. */
    WORK(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 办结 with a result. */
    FINISH(ACCEPTED, IN_HANDLING, REOPENED),
    /** 未办成, the first signature. */
    PROPOSE_REFUSAL(ACCEPTED, IN_HANDLING, REOPENED),
    /** 未办成, the second signature: finishes. */
    SIGN_REFUSAL(ACCEPTED, IN_HANDLING, REOPENED),
    /** The second signature is refused, with a reason. */
    RETURN_REFUSAL(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /**
     * 移入线索库: it is a drug clue and was filed as a petition by mistake; its words are erased here.
     */
    SEAL_OVER(
            FILED,
            ACCEPTED,
            IN_HANDLING,
            WAITING_FOR_RESIDENT,
            REOPENED,
            FINISHED,
            SETTLED,
            NOT_ACCEPTED),
    /** 并案 into another matter about the same thing. */
    MERGE(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** Another matter was merged into this one. */
    ABSORB(ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** The matter it was merged into is finished: its answer is this one's too. */
    RELAY(MERGED),
    /** The matter it was merged into was withdrawn: it goes on by itself, on its first clock. */
    SPLIT(MERGED),
    /** 评价. */
    RATE(FINISHED, SETTLED),
    /** 核查: a dissatisfied rating was looked after by somebody else. */
    VERIFY_RATING(FINISHED, SETTLED),
    /** 补发查询码: the old receipt code is void, a new one was handed over at the counter. */
    NEW_CODE(MatterState.values()),
    /** 重新办理, inside the window. */
    REOPEN(FINISHED),
    /** 跟踪办: the system asks whether the problem stayed away. */
    CHECK(FINISHED, SETTLED),
    /** 问题没有再出现. */
    HELD(FINISHED, SETTLED),
    /** 又出现了: reopens on the first clock, even what was settled. */
    RELAPSE(FINISHED, SETTLED),
    /** 撤回. */
    WITHDRAW(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** 取消报名: gives a seat back after the booking was finished. */
    CANCEL(FINISHED, SETTLED),
    /** 奖励通知: a tip's reward is offered or declined, or was not claimed in time. */
    REWARD(FINISHED, SETTLED),
    /** 领取奖励: the sender of a tip takes the payment code. */
    CLAIM(FINISHED, SETTLED),
    /** A tip's day has come: nothing that was said in it is left. */
    ERASE(SETTLED, NOT_ACCEPTED, WITHDRAWN),
    /** The window to reopen is over. */
    SETTLE(FINISHED),
    /** A warning before the promise. */
    WARN(FILED, ACCEPTED, IN_HANDLING, REOPENED),
    /** The promise has passed: one level up. */
    RAISE(FILED, ACCEPTED, IN_HANDLING, REOPENED),
    /** The calendar was published or corrected: the promise is issued again. */
    REISSUE(FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED),
    /** A finished matter out of an imported ledger. */
    IMPORT;

    private final Set<MatterState> allowedIn;

    Step(MatterState... allowedIn) {
        this.allowedIn = EnumSet.noneOf(MatterState.class);
        this.allowedIn.addAll(Set.of(allowedIn));
    }

    /** Whether the step exists in the state at all. */
    public boolean allowedIn(MatterState state) {
        return allowedIn.contains(state);
    }
}
