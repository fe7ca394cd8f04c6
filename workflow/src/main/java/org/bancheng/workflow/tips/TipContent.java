package org.bancheng.workflow.tips;

import org.jspecify.annotations.Nullable;

/**
 * A tip as its officers read it; sealed in one piece, its type too.
 *
 * @param region code of the county named, if one was
 */
public record TipContent(
        TipType type, String description, String place, String time, @Nullable String region) {

    static TipContent of(TipForm form) {
        return new TipContent(
                form.type(), form.description(), form.place(), form.time(), form.region());
    }

    @Override
    public String toString() {
        return "TipContent[hidden]";
    }
}
