package org.bancheng.ui.desk.modes;

import com.vaadin.flow.component.shared.HasValidationProperties;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.ui.desk.steps.WorkFields;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** Puts on record what was done, while the matter goes on. */
class WorkDialog extends ModeDialog {

    private final transient ImmediateDesk desk;
    private final WorkFields fields;

    WorkDialog(OpenMatter open, WorkFields fields, ImmediateDesk desk) {
        super("immediate.record", open);
        this.desk = desk;
        this.fields = fields;
        fields.all().forEach(this::watch);
        put(fields);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.startsWith("text.") ? fields.words() : fields.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        desk.record(by, matter, version, fields.form(""));
    }
}
