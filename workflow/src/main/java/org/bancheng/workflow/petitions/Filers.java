package org.bancheng.workflow.petitions;

import java.util.Objects;
import java.util.Optional;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the resident who filed on their behalf: nobody files in a name unseen. */
@Service
@Transactional(readOnly = true)
public class Filers {

    private final Petitions petitions;
    private final UnitTree units;
    private final JdbcClient jdbc;

    Filers(Petitions petitions, UnitTree units, JdbcClient jdbc) {
        this.petitions = petitions;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Nothing for what the resident filed in person. */
    public Optional<FiledBy> of(TrackedMatter matter) {
        return matter.lane() == Lane.PETITION
                ? petitions.find(matter.id()).flatMap(this::filedBy)
                : Optional.empty();
    }

    private Optional<FiledBy> filedBy(Petition petition) {
        OnBehalf behalf = petition.content().telling().behalf();
        Long clerk = petition.filedBy();
        if (behalf == null && clerk == null) {
            return Optional.empty();
        }
        BehalfKind kind = behalf == null ? BehalfKind.COUNTER : behalf.kind();
        String filer =
                behalf == null || behalf.name() == null ? unitOf(clerk, petition) : behalf.name();
        return Optional.of(
                new FiledBy(
                        kind,
                        filer,
                        behalf == null ? "" : Objects.requireNonNullElse(behalf.organisation(), ""),
                        behalf == null ? null : behalf.consent()));
    }

    private String unitOf(@Nullable Long clerk, Petition petition) {
        String unit =
                jdbc.sql("SELECT unit_code FROM staff WHERE id = ?")
                        .param(clerk)
                        .query(String.class)
                        .optional()
                        .orElse(petition.windowCode());
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
