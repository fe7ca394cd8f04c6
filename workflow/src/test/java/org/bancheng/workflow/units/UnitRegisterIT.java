package org.bancheng.workflow.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.deadlines.ReferenceData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@ReferenceData
class UnitRegisterIT {

    private static final String ROOT = "BUR-330000";

    @Autowired UnitRegister register;
    @Autowired UnitTree tree;

    @Test
    void aNewUnitIsSeenAtOnce() {
        Unit created =
                register.create(
                        "T-STATION-1",
                        UnitType.POLICE_STATION,
                        "330102",
                        new UnitDetails("湖滨派出所", "BUR-330102", "0571-110", "湖滨路 1 号", "周一至周五"));

        assertThat(created.path()).endsWith("/BUR-330102/T-STATION-1/");
        assertThat(created.version()).isZero();
        assertThat(tree.required("T-STATION-1")).isEqualTo(created);
    }

    @Test
    void aChangeIsMadeOnTheVersionThatWasRead() {
        Unit unit = bureau("T-CHANGE", ROOT);
        Unit changed = register.change("T-CHANGE", 0, details("新名称", ROOT));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.name()).isEqualTo("新名称");
        assertThat(changed.path()).isEqualTo(unit.path());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> register.change("T-CHANGE", 0, details("迟到的名称", ROOT)));
        assertThat(tree.required("T-CHANGE").name()).isEqualTo("新名称");
    }

    @Test
    void aMoveTakesEverythingBelowAlong() {
        bureau("T-OLD", ROOT);
        bureau("T-NEW", ROOT);
        bureau("T-OLD-1", "T-OLD");
        bureau("T-OLD-2", "T-OLD-1");

        register.change("T-OLD-1", 0, details("T-OLD-1", "T-NEW"));

        assertThat(tree.subtree("T-NEW"))
                .extracting(Unit::path)
                .containsExactly(
                        "/BUR-330000/T-NEW/",
                        "/BUR-330000/T-NEW/T-OLD-1/",
                        "/BUR-330000/T-NEW/T-OLD-1/T-OLD-2/");
        assertThat(tree.subtree("T-OLD")).hasSize(1);
        assertThat(tree.required("T-OLD-2").version()).isEqualTo(1);
    }

    @Test
    void aUnitCannotBePutBelowItself() {
        bureau("T-TOP", ROOT);
        bureau("T-LOW", "T-TOP");
        refused(
                "unit.parent.below",
                "parentCode",
                () -> register.change("T-TOP", 0, details("x", "T-LOW")));
        refused(
                "unit.parent.below",
                "parentCode",
                () -> register.change("T-TOP", 0, details("x", "T-TOP")));
    }

    @Test
    void twoMovesAtOnceNeverCloseACircle() {
        bureau("T-A", ROOT);
        bureau("T-B", ROOT);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Boolean> moved =
                Stream.of(List.of("T-A", "T-B"), List.of("T-B", "T-A"))
                        .map(move ->
                                CompletableFuture.supplyAsync(
                                        () -> moves(together, move.get(0), move.get(1))))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(moved).containsExactlyInAnyOrder(true, false);
        assertThat(tree.isWithin("T-A", ROOT)).isTrue();
        assertThat(tree.ancestors("T-A").getLast().code()).isEqualTo(ROOT);
        assertThat(tree.ancestors("T-B").getLast().code()).isEqualTo(ROOT);
    }

    @Test
    void aUnitRestsOnlyWhenNothingBelowIsActive() {
        bureau("T-REST", ROOT);
        bureau("T-REST-1", "T-REST");
        refused("unit.children.active", "active", () -> register.deactivate("T-REST", 0));
        register.deactivate("T-REST-1", 0);
        register.deactivate("T-REST", 0);
        assertThat(tree.required("T-REST").active()).isFalse();
        refused("unit.parent.inactive", "parentCode", () -> register.activate("T-REST-1", 1));
        refused("unit.parent.inactive", "parentCode", () -> bureau("T-REST-2", "T-REST"));
        register.activate("T-REST", 1);
        assertThat(register.activate("T-REST-1", 1).active()).isTrue();
    }

    @Test
    void theRootStays() {
        int version = version(ROOT);
        refused("unit.root.stays", "active", () -> register.deactivate(ROOT, version));
        refused(
                "unit.root.stays",
                "parentCode",
                () -> register.change(ROOT, version, details("x", "BUR-330100")));
    }

    @Test
    void refusesWhatCannotBeAUnit() {
        refused("unit.code.form", "code", () -> bureau("t-lower", ROOT));
        refused("unit.code.form", "code", () -> bureau("T_UNDER", ROOT));
        refused("unit.code.taken", "code", () -> bureau("BUR-330100", ROOT));
        refused("unit.parent.unknown", "parentCode", () -> bureau("T-ORPHAN", "BUR-0"));
        refused("unit.parent.missing", "parentCode", () -> bureau("T-SECOND-ROOT", null));
        refused(
                "unit.region.unknown",
                "regionCode",
                () -> register.create("T-FAR", UnitType.HALL, "110000", details("北京", ROOT)));
        assertThatExceptionOfType(NoSuchUnit.class)
                .isThrownBy(() -> register.deactivate("T-NOBODY", 0));
    }

    @Test
    void refusesATreeTooDeepForItsPath() {
        String parent = ROOT;
        for (int depth = 0; depth < 12; depth++) {
            String code = "T-" + "D".repeat(28) + (char) ('A' + depth);
            bureau(code, parent);
            parent = code;
        }
        String deepest = parent;
        refused("unit.depth", "parentCode", () -> bureau("T-" + "D".repeat(30), deepest));
        bureau("T-" + "E".repeat(30), ROOT);
        refused(
                "unit.depth",
                "parentCode",
                () ->
                        register.change(
                                "T-" + "D".repeat(28) + "A",
                                0,
                                details("x", "T-" + "E".repeat(30))));
    }

    private boolean moves(CyclicBarrier together, String code, String to) {
        try {
            together.await();
            register.change(code, 0, details(code, to));
            return true;
        } catch (UnitRefused | OptimisticLockingFailureException lost) {
            return false;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private int version(String code) {
        Integer version = tree.required(code).version();
        return version == null ? -1 : version;
    }

    private Unit bureau(String code, String parent) {
        return register.create(code, UnitType.BUREAU, "330000", details(code, parent));
    }

    private static UnitDetails details(String name, String parent) {
        return new UnitDetails(name, parent, null, null, null);
    }

    private static void refused(String key, String field, ThrowingCallable step) {
        assertThatExceptionOfType(UnitRefused.class)
                .isThrownBy(step)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
