package org.bancheng.workflow.causes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stored card; what must change is sealed. */
record CauseRow(
        long id,
        int version,
        String title,
        CauseState state,
        String openedUnit,
        String ownerUnit,
        @Nullable Long ownerId,
        @Nullable String owner,
        LocalDate dueOn,
        byte[] mustChange,
        String category,
        String unitType,
        int needed,
        @Nullable LocalDate fixedOn) {

    static final String SELECT =
            "SELECT c.*, s.display_name FROM cause c LEFT JOIN staff s ON s.id = c.owner_id WHERE ";

    static CauseRow read(ResultSet row, int number) throws SQLException {
        long owner = row.getLong("owner_id");
        return new CauseRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("title"),
                CauseState.valueOf(row.getString("state")),
                row.getString("opened_unit"),
                row.getString("owner_unit"),
                row.getString("display_name") == null ? null : owner,
                row.getString("display_name"),
                row.getObject("due_on", LocalDate.class),
                row.getBytes("must_change"),
                row.getString("category"),
                row.getString("unit_type"),
                row.getInt("needed"),
                row.getObject("fixed_on", LocalDate.class));
    }

    CauseRow in(CauseState next, @Nullable LocalDate fix) {
        return new CauseRow(
                id,
                version,
                title,
                next,
                openedUnit,
                ownerUnit,
                ownerId,
                owner,
                dueOn,
                mustChange,
                category,
                unitType,
                needed,
                fix);
    }

    CauseRow saying(CauseDraft draft, byte[] sealedChange) {
        return new CauseRow(
                id,
                version,
                draft.title(),
                state,
                openedUnit,
                draft.ownerUnit(),
                draft.owner(),
                null,
                draft.dueOn(),
                sealedChange,
                category,
                unitType,
                needed,
                fixedOn);
    }
}
