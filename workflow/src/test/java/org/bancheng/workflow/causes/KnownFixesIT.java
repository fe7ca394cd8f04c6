package org.bancheng.workflow.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkflowIT
class KnownFixesIT {

    private static final String TITLE = "违章早就处理过了，还是不能过户";

    @Autowired KnownFixes fixes;
    @Autowired JdbcClient jdbc;

    @Test
    void isOfferedForTheWordsThatWereTypedAndSaysWhich() {
        assertThat(fixes.of(TITLE, "VEHICLE", Locale.CHINA))
                .singleElement()
                .satisfies(fix -> {
                    assertThat(fix.title()).contains("违章处理过了");
                    assertThat(fix.because()).isNotBlank();
                    assertThat(TITLE).contains(fix.because().split(" ")[0]);
                });
        assertThat(fixes.of(TITLE, "VEHICLE", Locale.ENGLISH).getFirst().title())
                .startsWith("A violation was settled");
        assertThat(fixes.of(TITLE, "VEHICLE", Locale.CHINA))
                .isEqualTo(fixes.of(TITLE, "VEHICLE", Locale.CHINA));
    }

    @Test
    void isNotOfferedForAnotherCategoryOrForOneWordInCommon() {
        assertThat(fixes.of(TITLE, "EXIT_ENTRY", Locale.CHINA)).isEmpty();
        assertThat(fixes.of("护照", null, Locale.CHINA)).isEmpty();
        assertThat(fixes.of("", null, Locale.CHINA)).isEmpty();
    }

    @Test
    void whatSolvedItIsCountedADayAndWithoutAPerson() {
        int before = solved();
        fixes.solved(1);
        fixes.solved(1);
        fixes.solved(-5);
        assertThat(solved()).isEqualTo(before + 2);
    }

    private int solved() {
        return jdbc.sql("SELECT COALESCE(SUM(solved), 0) FROM known_fix_use")
                .query(Integer.class)
                .single();
    }
}
