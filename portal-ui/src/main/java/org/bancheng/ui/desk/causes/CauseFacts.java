package org.bancheng.ui.desk.causes;

import org.bancheng.ui.components.Block;
import org.bancheng.workflow.causes.CauseSheet;

/** 要改什么, and by whom. */
class CauseFacts extends Block {

    CauseFacts(CauseSheet sheet) {
        super("causes.change");
        add(typed(sheet.mustChange()));
        var facts = facts();
        fact(
                facts,
                "causes.ownerUnit",
                sheet.owner() == null
                        ? sheet.ownerUnitName()
                        : sheet.ownerUnitName() + " " + sheet.owner());
        fact(facts, "causes.openedBy", sheet.openedUnitName());
        fact(facts, "causes.residents", Integer.toString(sheet.residents()));
        add(facts);
    }
}
