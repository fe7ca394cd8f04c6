package org.bancheng.workflow.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitIndexTest {

    private final Region province = new Region("330000", "浙江省", RegionLevel.PROVINCE, null);
    private final Region city = new Region("330100", "杭州市", RegionLevel.CITY, "330000");
    private final Region county = new Region("330102", "上城区", RegionLevel.COUNTY, "330100");

    private final Unit root = unit("BUR-1", UnitType.BUREAU, "330000", null, "/BUR-1/", true);
    private final Unit squad =
            unit("NDC-1", UnitType.DRUG_CONTROL, "330000", "BUR-1", "/BUR-1/NDC-1/", true);
    private final Unit closed =
            unit("NDC-2", UnitType.DRUG_CONTROL, "330102", "NDC-1", "/BUR-1/NDC-1/NDC-2/", false);
    private final Unit hall =
            unit("HALL-1", UnitType.HALL, "330102", "BUR-1", "/BUR-1/HALL-1/", true);

    private final UnitIndex index =
            new UnitIndex(List.of(county, city, province), List.of(squad, hall, closed, root));

    @Test
    void climbsFromAUnitToTheRoot() {
        assertThat(index.ancestors(closed)).containsExactly(squad, root);
        assertThat(index.ancestors(root)).isEmpty();
    }

    @Test
    void listsInTheOrderOfCodes() {
        assertThat(index.units(unit -> true)).containsExactly(root, hall, squad, closed);
        assertThat(index.children("BUR-1")).containsExactly(hall, squad);
        assertThat(index.children("HALL-1")).isEmpty();
    }

    @Test
    void aUnitIsWithinItselfAndWhatIsAbove() {
        assertThat(closed.isWithin(root)).isTrue();
        assertThat(closed.isWithin(closed)).isTrue();
        assertThat(root.isWithin(closed)).isFalse();
        assertThat(hall.isWithin(squad)).isFalse();
    }

    @Test
    void aClosedAntiDrugUnitLeavesItToTheNextAbove() {
        assertThat(index.drugControlOf(county)).isEqualTo(squad);
        assertThat(index.drugControlOf(null)).isNull();
    }

    @Test
    void findsTheCityOfEachLevel() {
        assertThat(index.cityOf(county)).isEqualTo(city);
        assertThat(index.cityOf(city)).isEqualTo(city);
        assertThat(index.cityOf(province)).isEqualTo(province);
    }

    private static Unit unit(
            String code, UnitType type, String region, String parent, String path, boolean active) {
        return new Unit(code, 0, code, type, region, parent, path, null, null, null, active);
    }
}
