package org.bancheng.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final Template template =
            new Template(
                    "办结：{result}（{reference}）",
                    "您好！\n\n“{title}”已经办结。\n原因：{reason}\n\n\n查询：{link}");

    @Test
    void leavesOutALineWithoutAValue() {
        assertThat(template.fill(Map.of("title", "过户", "reason", " ")).body())
                .isEqualTo("您好！\n\n“过户”已经办结。\n");
    }

    @Test
    void aPlaceholderInsideAValueStaysAsItIs() {
        Template.Filled filled =
                template.fill(
                        Map.of(
                                "title",
                                "{link} $1 \\",
                                "link",
                                "https://x",
                                "reference",
                                "A1",
                                "result",
                                "办成"));
        assertThat(filled.subject()).isEqualTo("办结：办成（A1）");
        assertThat(filled.body()).isEqualTo("您好！\n\n“{link} $1 \\”已经办结。\n\n查询：https://x\n");
    }

    @Test
    void namesItsPlaceholders() {
        assertThat(template.placeholders())
                .containsExactlyInAnyOrder("result", "reference", "title", "reason", "link");
    }
}
