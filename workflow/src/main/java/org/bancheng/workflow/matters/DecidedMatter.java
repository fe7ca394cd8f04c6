package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** The steps that one person asks for and another decides; {@link Matter} has all others. */
abstract class DecidedMatter extends MatterRow {

    /**
     * Whether there is something for the step to decide, it would repeat nothing, and the person
     * would not decide the own request.
     */
    public boolean isReadyFor(Step step, Actor by, String unit) {
        return switch (step) {
            case ASK_EXTENSION -> !extension.isAsked() && extension.granted() == null;
            case GRANT_EXTENSION -> extension.isAsked() && !isAskedBy(by);
            case DECLINE_EXTENSION, LAPSE_EXTENSION -> extension.isAsked();
            case PROPOSE_REFUSAL -> !refusing.isProposed();
            case SIGN_REFUSAL -> refusing.maySecond(by, unit);
            case RETURN_REFUSAL -> refusing.isProposed();
            case SEAL_OVER, NEW_CODE -> origin.receiptHash() != null;
            default -> true;
        };
    }

    /** 限定查看 or not; the step that decided it writes the journal. */
    public void restrict(boolean onlyReaders) {
        restricted = onlyReaders;
    }

    /**
     * 申请延期: once, before the promise has passed, by at most as many working days as were promised
     * at first (design 5).
     */
    public void askExtension(Actor by, Instant at, LocalDate today, int days, Facts facts) {
        require(Step.ASK_EXTENSION);
        if (extension.granted() != null) {
            throw new StepRefused(Step.ASK_EXTENSION, "extension-used");
        }
        if (extension.isAsked()) {
            throw new StepRefused(Step.ASK_EXTENSION, "extension-asked");
        }
        requireNotPassed(Step.ASK_EXTENSION, today);
        Integer limit = promised.limitDays();
        if (days < 1 || limit == null || days > limit) {
            throw new StepRefused(Step.ASK_EXTENSION, "extension-days");
        }
        extension = extension.ask(days, by.staffId().orElse(null));
        record(Step.ASK_EXTENSION, by, at, facts.and("days", days));
    }

    /**
     * 批准延期: by somebody else, while the promise still stands.
     *
     * @param longer the promise moved by the days that were asked for
     */
    public void grantExtension(
            Actor by, Instant at, LocalDate today, Promised longer, Facts facts) {
        requireAsked(Step.GRANT_EXTENSION);
        requireNotPassed(Step.GRANT_EXTENSION, today);
        if (isAskedBy(by)) {
            throw new StepRefused(Step.GRANT_EXTENSION, "own-request");
        }
        extension = extension.grant();
        promised = longer;
        record(
                Step.GRANT_EXTENSION,
                by,
                at,
                facts.and("days", extension.granted()).and("promise", longer.current()));
    }

    /** 不批准延期: the promise stands. */
    public void declineExtension(Actor by, Instant at, Facts facts) {
        requireAsked(Step.DECLINE_EXTENSION);
        extension = extension.withoutRequest();
        record(Step.DECLINE_EXTENSION, by, at, facts);
    }

    /** The promise has passed before anybody decided. */
    public void lapseExtension(Instant at) {
        requireAsked(Step.LAPSE_EXTENSION);
        extension = extension.withoutRequest();
        record(Step.LAPSE_EXTENSION, Actor.SYSTEM, at, Facts.none());
    }

    /**
     * The first signature under 未办成.
     *
     * @param unit of whoever signs
     * @param signerUnit that is asked for the second signature: another unit, and not the one the
     *     matter is about
     */
    public void proposeRefusal(Actor by, String unit, String signerUnit, Instant at, Facts facts) {
        require(Step.PROPOSE_REFUSAL);
        if (refusing.isProposed()) {
            throw new StepRefused(Step.PROPOSE_REFUSAL, "refusal-proposed");
        }
        if (signerUnit.equals(unit)) {
            throw new StepRefused(Step.PROPOSE_REFUSAL, "refusal-same-unit");
        }
        if (signerUnit.equals(origin.subjectUnitCode())) {
            throw new StepRefused(Step.PROPOSE_REFUSAL, "unit-concerned");
        }
        refusing = new Refusing(by.staffId().orElseThrow(), unit, signerUnit);
        record(Step.PROPOSE_REFUSAL, by, at, facts.and("unit", unit).and("signerUnit", signerUnit));
    }

    /** 退回: the second signature is not given, and the matter goes on. */
    public void returnRefusal(Actor by, Instant at, Facts facts) {
        require(Step.RETURN_REFUSAL);
        if (!refusing.isProposed()) {
            throw new StepRefused(Step.RETURN_REFUSAL, "refusal-none");
        }
        refusing = Refusing.NONE;
        record(Step.RETURN_REFUSAL, by, at, facts);
    }

    /** Another person of another unit or level than the first signature (design 3). */
    final void requireSecond(Actor by, String unit) {
        require(Step.SIGN_REFUSAL);
        if (!refusing.isProposed()) {
            throw new StepRefused(Step.SIGN_REFUSAL, "refusal-none");
        }
        if (!refusing.maySecond(by, unit)) {
            throw new StepRefused(Step.SIGN_REFUSAL, "refusal-same-unit");
        }
    }

    private boolean isAskedBy(Actor by) {
        return Objects.equals(extension.askedBy(), by.staffId().orElse(null));
    }

    /** Refuses the step with the fact that forbids it, if one does. */
    public void require(Step step) {
        if (origin.historical()) {
            throw new StepRefused(step, "historical");
        }
        if (!step.allowedIn(state)) {
            throw new StepRefused(step, "state." + state);
        }
    }

    private void requireAsked(Step step) {
        require(step);
        if (!extension.isAsked()) {
            throw new StepRefused(step, "extension-none");
        }
    }

    private void requireNotPassed(Step step, LocalDate today) {
        if (promised.current() == null || promised.passedOn(today)) {
            throw new StepRefused(step, "extension-late");
        }
    }

    /** 回避: the member of staff handles it no more, if they did. */
    public void recuse(Actor by, Instant at, long staffId, Facts facts) {
        require(Step.RECUSE);
        custody = custody.without(staffId);
        record(Step.RECUSE, by, at, facts.and("staff", staffId));
    }

    /** 指定承办人. */
    public void assign(Actor by, Instant at, long staffId, Facts facts) {
        require(Step.ASSIGN);
        custody = custody.assignedTo(staffId);
        record(Step.ASSIGN, by, at, facts.and("staff", staffId));
    }

    /** 补发查询码: from now on only the new code opens it. */
    public void newCode(Actor by, Instant at, byte[] receiptHash, Facts facts) {
        require(Step.NEW_CODE);
        if (origin.receiptHash() == null) {
            throw new StepRefused(Step.NEW_CODE, "sealed-over");
        }
        origin = origin.withReceipt(receiptHash);
        record(Step.NEW_CODE, by, at, facts);
    }
}
