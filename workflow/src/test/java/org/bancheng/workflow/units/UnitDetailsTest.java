package org.bancheng.workflow.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class UnitDetailsTest {

    @Test
    void dropsBlanksAndKeepsRareCharacters() {
        UnitDetails details = new UnitDetails("  𠮷祥派出所 ", "BUR-330100", " ", "", null);
        assertThat(details).isEqualTo(new UnitDetails("𠮷祥派出所", "BUR-330100", null, null, null));
    }

    @Test
    void countsCharactersAndNotHalvesOfThem() {
        assertThat(new UnitDetails("𠮷".repeat(120), null, null, null, null).name()).isNotEmpty();
        refused("unit.text.long", "name", "𠮷".repeat(121), null);
    }

    @Test
    void refusesATextThatIsMissingTooLongOrNotText() {
        refused("unit.name.missing", "name", " ", null);
        refused("unit.text.long", "telephone", "大厅", "1".repeat(41));
        refused("unit.text.control", "telephone", "大厅", "110\n120");
    }

    private static void refused(String key, String field, String name, String telephone) {
        assertThatExceptionOfType(UnitRefused.class)
                .isThrownBy(() -> new UnitDetails(name, null, telephone, null, null))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
