package org.bancheng.workflow.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.workflow.deadlines.ReferenceData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReferenceData
class UnitTreeIT {

    @Autowired UnitTree tree;

    @Test
    void holdsTheProvince() {
        assertThat(tree.regions()).hasSize(102);
        assertThat(tree.cities()).hasSize(11);
        assertThat(
                        tree.cities().stream()
                                .mapToInt(city -> tree.countiesOf(city.code()).size())
                                .sum())
                .isEqualTo(90);
    }

    @Test
    void holdsThe202Windows() {
        Map<UnitType, Long> windows =
                tree.windows().stream()
                        .collect(Collectors.groupingBy(Unit::type, Collectors.counting()));
        assertThat(windows)
                .isEqualTo(
                        Map.of(
                                UnitType.HALL,
                                108L,
                                UnitType.VEHICLE_OFFICE,
                                76L,
                                UnitType.EXIT_ENTRY_HALL,
                                18L));
        assertThat(tree.windowsOf("330100"))
                .extracting(Unit::code)
                .containsExactly("EXIT-330100", "HALL-330100", "HALL-330100-Z1", "VEH-330100");
    }

    @Test
    void everyPathLeadsToTheRoot() {
        for (Unit unit : tree.all()) {
            StringBuilder path = new StringBuilder("/");
            tree.ancestors(unit.code())
                    .reversed()
                    .forEach(up -> path.append(up.code()).append('/'));
            assertThat(unit.path()).isEqualTo(path.append(unit.code()).append('/').toString());
            assertThat(tree.isWithin(unit.code(), "BUR-330000")).isTrue();
        }
    }

    @Test
    void findsWhatIsAroundAUnit() {
        assertThat(tree.parentOf("HALL-330100")).map(Unit::code).contains("BUR-330100");
        assertThat(tree.parentOf("BUR-330000")).isEmpty();
        assertThat(tree.cityOf("HALL-330102")).isEqualTo("330100");
        assertThat(tree.cityOf("BUR-330000")).isEqualTo("330000");
        assertThat(tree.children("BUR-330000")).extracting(Unit::code).contains("BUR-330100");
        assertThat(tree.subtree("BUR-330100"))
                .extracting(Unit::code)
                .contains("BUR-330100", "HALL-330102")
                .doesNotContain("BUR-330000", "HALL-330200");
        assertThat(tree.drugControlOf("330102")).map(Unit::code).contains("NDC-330102");
        assertThat(tree.drugControlOf("999999")).isEmpty();
        assertThat(tree.isWithin("HALL-330102", "BUR-330200")).isFalse();
        assertThat(tree.isWithin("NOWHERE", "BUR-330000")).isFalse();
    }

    @Test
    void saysWhichCodeIsUnknown() {
        assertThat(tree.find(null)).isEmpty();
        assertThatExceptionOfType(NoSuchUnit.class)
                .isThrownBy(() -> tree.required("HALL-0"))
                .withMessageContaining("HALL-0");
    }
}
