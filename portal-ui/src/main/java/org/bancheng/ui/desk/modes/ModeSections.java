package org.bancheng.ui.desk.modes;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.ui.desk.steps.WorkFields;
import org.bancheng.ui.files.FileFields;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.escalation.EscalationDesk;
import org.bancheng.workflow.escalation.RestrictedReading;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Service;

/** The parts of a matter's page that belong to a mode it is, or was, handled in. */
@Service
public class ModeSections {

    private final CommitmentDesk commitments;
    private final ConsultationDesk consultations;
    private final EscalationDesk escalations;
    private final RestrictedReading reading;
    private final CareDesk care;
    private final UnitTree units;
    private final ImmediateDesk immediate;
    private final SealedFiles files;
    private final FileFields fields;

    ModeSections(
            CommitmentDesk commitments,
            ConsultationDesk consultations,
            EscalationDesk escalations,
            RestrictedReading reading,
            CareDesk care,
            UnitTree units,
            ImmediateDesk immediate,
            SealedFiles files,
            FileFields fields) {
        this.commitments = commitments;
        this.consultations = consultations;
        this.escalations = escalations;
        this.reading = reading;
        this.care = care;
        this.units = units;
        this.immediate = immediate;
        this.files = files;
        this.fields = fields;
    }

    /** Nothing for a matter that never was in such a mode. */
    public List<Component> of(OpenMatter open) {
        var parts = new ArrayList<Component>();
        var matter = open.file().matter();
        if (matter.lane() != Lane.PETITION) {
            return parts;
        }
        var works = immediate.find(open.file());
        if (!works.isEmpty() || matter.route() == HandlingMode.IMMEDIATE) {
            parts.add(new ImmediateSection(open, works, () -> recording(open)));
        }
        var sheet = commitments.find(open.file()).orElse(null);
        if (sheet != null || matter.route() == HandlingMode.COMMITMENT) {
            parts.add(new CommitmentSection(open, sheet, commitments, files.of(open.file())));
        }
        var round = consultations.find(open.file()).orElse(null);
        if (round != null || matter.route() == HandlingMode.CONSULTATION) {
            parts.add(new ConsultationSection(open, round, consultations, units));
        }
        var risen = escalations.find(open.person(), open.file()).orElse(null);
        if (risen != null || matter.route() == HandlingMode.ESCALATION) {
            parts.add(new EscalationSection(open, risen, escalations, reading));
        }
        var offers = care.find(open.file());
        boolean mayOffer = matter.state().isOpen() && open.file().allowed().contains(Step.CARE);
        if (!offers.isEmpty() || mayOffer) {
            parts.add(new CareSection(open, offers, care));
        }
        return parts;
    }

    private WorkDialog recording(OpenMatter open) {
        return new WorkDialog(open, new WorkFields(immediate.terms(), fields), immediate);
    }
}
