package org.bancheng.workflow.cleaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What the child process answers.
 *
 * @param content the cleaned file; none unless it was written anew
 */
record Cleaned(Outcome outcome, List<Finding> findings, byte @Nullable [] content) {

    static Cleaned refused(Outcome outcome) {
        return new Cleaned(outcome, List.of(), null);
    }

    static Cleaned kept(Outcome outcome, Findings findings) {
        return new Cleaned(outcome, findings.kept(), null);
    }

    static Cleaned anew(Findings findings, byte[] content) {
        return new Cleaned(Outcome.CLEANED, findings.list(), content);
    }

    /** Anew if there was something to take out. */
    static Cleaned of(Findings findings, byte[] content) {
        return findings.isEmpty()
                ? new Cleaned(Outcome.NOTHING_FOUND, List.of(), null)
                : anew(findings, content);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(outcome.ordinal());
        out.writeByte(findings.size());
        for (Finding finding : findings) {
            out.writeByte(finding.trace().ordinal());
            out.writeBoolean(finding.removed());
            out.writeUTF(finding.value());
        }
        out.writeInt(content == null ? 0 : content.length);
        if (content != null) {
            out.write(content);
        }
        out.flush();
    }

    /**
     * The head of an answer, which may come from a process that was taken over: nothing of it is
     * believed beyond its bounds.
     *
     * @param length how many bytes of content follow
     */
    record Head(Outcome outcome, List<Finding> findings, int length) {

        static Head read(DataInputStream in) throws IOException {
            Outcome outcome = one(Outcome.values(), in.readUnsignedByte());
            int count = in.readUnsignedByte();
            if (count > Findings.MOST) {
                throw new IOException("An answer of another form");
            }
            List<Finding> findings = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                Trace trace = one(Trace.values(), in.readUnsignedByte());
                boolean removed = in.readBoolean();
                findings.add(new Finding(trace, in.readUTF(), removed));
            }
            int length = in.readInt();
            if (length < 0 || (outcome == Outcome.CLEANED) != (length > 0)) {
                throw new IOException("An answer of another form");
            }
            return new Head(outcome, List.copyOf(findings), length);
        }

        private static <E> E one(E[] values, int ordinal) throws IOException {
            if (ordinal >= values.length) {
                throw new IOException("An answer of another form");
            }
            return values[ordinal];
        }
    }
}
