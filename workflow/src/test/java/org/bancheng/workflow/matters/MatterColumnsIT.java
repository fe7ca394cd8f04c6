package org.bancheng.workflow.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** No column of the table is forgotten, and each value comes back as it was written. */
@WorkflowIT
@Transactional
class MatterColumnsIT {

    @Autowired JdbcClient jdbc;
    @Autowired MatterStore store;
    @Autowired PetitionIntake intake;

    @Test
    void everyColumnIsWrittenAndRead() {
        List<String> stored =
                jdbc.sql(
                                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND"
                                        + " table_name = 'matter' AND extra NOT LIKE '%GENERATED%'")
                        .query(String.class)
                        .list();
        List<String> known = new ArrayList<>(MatterColumns.NAMES);
        known.addAll(List.of("id", "version"));
        known.addAll(List.of("follows", "origin_promise")); // the petitions' own, no step reads them
        assertThat(known).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void whatEveryColumnHoldsComesBack() {
        MatterId id = intake.file(petition(), token()).matter();
        Matter full = store.load(id);
        full.acceptedAt = full.origin.filedAt().plusSeconds(1);
        full.route = HandlingMode.CONSULTATION;
        full.automatic = true;
        full.custody = new Custody(full.custody.unitCode(), 7L, full.custody.unitCode(), 2);
        full.pausing = new Pausing(full.origin.filedOn(), PauseReason.RESIDENT, 3);
        full.watch = new Watch(80, full.acceptedAt.plusSeconds(2));
        full.closing =
                new Closing(
                        Result.PARTLY,
                        full.acceptedAt.plusSeconds(3),
                        full.origin.filedOn().plusDays(1),
                        full.origin.filedOn().plusDays(2),
                        4,
                        5,
                        full.origin.filedOn().plusDays(3),
                        2);
        full.extension = new Extension(1, 2L, 3);
        full.refusing = new Refusing(8L, "a", "b");
        Object[] written = MatterColumns.values(full);
        store.save(full);

        Matter read = store.load(id);
        assertThat(Arrays.deepEquals(MatterColumns.values(read), written)).isTrue();
        assertThat(read.version()).isEqualTo(1);
    }
}
