package org.bancheng.workflow.tips;

import org.jspecify.annotations.Nullable;

/**
 * A tip as its officers read it; sealed in one piece, its type too.
 *
 * @param region code of the county named, if one was
 * @param police whether it is about police; none in tips from before this was asked
 * @param sender who it is from, where it came through a lane that asks; a tip form asks nobody
 */
public record TipContent(
        TipType type,
        String description,
        String place,
        String time,
        @Nullable String region,
        @Nullable Boolean police,
        @Nullable Sender sender) {

    /** Who filed it by name. */
    public record Sender(String name, String phone, @Nullable String email) {

        @Override
        public String toString() {
            return "Sender[hidden]";
        }
    }

    static TipContent of(TipForm form) {
        return new TipContent(
                form.type(),
                form.description(),
                form.place(),
                form.time(),
                form.region(),
                form.concernsPolice(),
                null);
    }

    /** Whether nobody of the unit whose place it is may read it. */
    public boolean concernsPolice() {
        return Boolean.TRUE.equals(police);
    }

    @Override
    public String toString() {
        return "TipContent[hidden]";
    }
}
