package org.bancheng.workflow.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a ledger, by the headings offices use. They may stand in any order. */
public enum LedgerColumn {
    REFERENCE("编号"),
    FILED("受理时间"),
    UNIT_CODE("受理单位代码"),
    UNIT_NAME("受理单位"),
    CATEGORY("事项类别"),
    TITLE("事项标题"),
    MODES("办理方式"),
    FIRST_DUE("原办结期限"),
    DUE("现办结期限"),
    FINISHED("办结时间"),
    RESULT("办理结果"),
    RATING("满意度"),
    REOPENED("重新办理次数");

    private final String heading;

    LedgerColumn(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    static Optional<LedgerColumn> of(String heading) {
        return Arrays.stream(values()).filter(column -> column.heading.equals(heading)).findFirst();
    }
}
