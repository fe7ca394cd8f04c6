package org.bancheng.workflow.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * How a matter becomes a row and a row a matter, column by column. Written out, because a step
 * reads and writes one matter and a general mapper took half of its time. A test holds the list
 * against the table.
 */
final class MatterColumns {

    /** In the order of {@link #values}; the version and the key are apart. */
    static final List<String> NAMES =
            List.of(
                    // origin
                    "reference",
                    "lane",
                    "receipt_hash",
                    "filing_hash",
                    "title",
                    "category",
                    "urgency",
                    "first_unit_code",
                    "subject_unit_code",
                    "policy_version",
                    "calendar_version",
                    "filed_at",
                    "filed_on",
                    "historical",
                    // state
                    "state",
                    "open",
                    "accepted_at",
                    "plan",
                    "route",
                    "automatic",
                    "merged_into",
                    "folded",
                    // custody
                    "unit_code",
                    "assignee_id",
                    "answerable_unit",
                    "escalations",
                    // promised
                    "limit_days",
                    "first_promise",
                    "promise",
                    "provisional",
                    "due_at",
                    // pausing
                    "paused_on",
                    "pause_reason",
                    "paused_days",
                    // watch
                    "warned",
                    "watch_at",
                    // closing
                    "result",
                    "finished_at",
                    "finished_on",
                    "first_finished_on",
                    "handling_days",
                    "reopened",
                    "withdrawn_on",
                    "rating",
                    // extension
                    "extension_asked",
                    "extension_asked_by",
                    "extension_granted",
                    // refusing
                    "refusal_by",
                    "refusal_unit",
                    "refusal_signer_unit",
                    // chain
                    "journal_seq",
                    "journal_hash");

    static final String SELECT =
            "SELECT m.id, m.version, m." + String.join(", m.", NAMES) + " FROM matter m ";
    static final String INSERT =
            "INSERT INTO matter (id, version, "
                    + String.join(", ", NAMES)
                    + ") VALUES ("
                    + String.join(",", Collections.nCopies(NAMES.size() + 2, "?"))
                    + ")";

    private MatterColumns() {}

    static Object[] values(Matter m) {
        Row row = new Row(NAMES.size());
        Origin origin = m.origin;
        row.put(origin.reference()).put(origin.lane());
        row.put(origin.receiptHash()).put(origin.filingHash());
        row.put(origin.title()).put(origin.category()).put(origin.urgency());
        row.put(origin.firstUnitCode()).put(origin.subjectUnitCode());
        row.put(origin.policyVersion()).put(origin.calendarVersion());
        row.put(origin.filedAt()).put(origin.filedOn()).put(origin.historical());
        row.put(m.state).put(m.open).put(m.acceptedAt).put(m.plan).put(m.route);
        row.put(m.automatic).put(m.mergedInto == null ? null : m.mergedInto.value()).put(m.folded);
        row.put(m.custody.unitCode()).put(m.custody.assigneeId());
        row.put(m.custody.answerableUnit()).put(m.custody.escalations());
        row.put(m.promised.limitDays()).put(m.promised.first()).put(m.promised.current());
        row.put(m.promised.provisional()).put(m.promised.dueAt());
        row.put(m.pausing.since()).put(m.pausing.reason()).put(m.pausing.days());
        row.put(m.watch.warned()).put(m.watch.at());
        Closing closing = m.closing;
        row.put(closing.result()).put(closing.finishedAt()).put(closing.finishedOn());
        row.put(closing.firstFinishedOn()).put(closing.handlingDays()).put(closing.reopened());
        row.put(closing.withdrawnOn()).put(closing.rating());
        row.put(m.extension.asked()).put(m.extension.askedBy()).put(m.extension.granted());
        row.put(m.refusing.by()).put(m.refusing.unit()).put(m.refusing.signerUnit());
        row.put(m.chain.seq()).put(m.chain.hash());
        return row.values();
    }

    static Matter read(ResultSet result, int number) throws SQLException {
        Cells row = new Cells(result);
        Matter m = new Matter();
        m.id = new MatterId(row.number());
        m.version = row.integer();
        m.origin =
                new Origin(
                        row.text(),
                        row.required(Lane.class),
                        row.bytes(),
                        row.bytes(),
                        row.optionalText(),
                        row.optionalText(),
                        row.required(Urgency.class),
                        row.text(),
                        row.optionalText(),
                        row.integer(),
                        row.text(),
                        row.instant(),
                        row.date(),
                        row.truth());
        m.state = row.required(MatterState.class);
        m.open = row.truth();
        m.acceptedAt = row.optionalInstant();
        m.plan = row.text();
        m.route = row.optional(HandlingMode.class);
        m.automatic = row.truth();
        Long survivor = row.optionalNumber();
        m.mergedInto = survivor == null ? null : new MatterId(survivor);
        m.folded = row.truth();
        m.custody =
                new Custody(row.text(), row.optionalNumber(), row.optionalText(), row.integer());
        m.promised =
                new Promised(
                        row.optionalInteger(),
                        row.optionalDate(),
                        row.optionalDate(),
                        row.truth(),
                        row.optionalInstant());
        m.pausing = new Pausing(row.optionalDate(), row.optional(PauseReason.class), row.integer());
        m.watch = new Watch(row.integer(), row.optionalInstant());
        m.closing =
                new Closing(
                        row.optional(Result.class),
                        row.optionalInstant(),
                        row.optionalDate(),
                        row.optionalDate(),
                        row.optionalInteger(),
                        row.integer(),
                        row.optionalDate(),
                        row.optionalInteger());
        m.extension =
                new Extension(row.optionalInteger(), row.optionalNumber(), row.optionalInteger());
        m.refusing = new Refusing(row.optionalNumber(), row.optionalText(), row.optionalText());
        m.chain = new Chain(row.integer(), row.requiredBytes());
        m.stored = values(m);
        return m;
    }
}
