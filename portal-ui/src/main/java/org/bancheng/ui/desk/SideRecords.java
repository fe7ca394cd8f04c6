package org.bancheng.ui.desk;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bancheng.notification.outbox.Deliveries;
import org.bancheng.ui.components.PromiseSection;
import org.bancheng.ui.desk.causes.CauseSections;
import org.bancheng.ui.files.FileList;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.absences.StandIns;
import org.bancheng.workflow.files.PauseProof;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.Extensions;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.Merging;
import org.bancheng.workflow.handling.Passages;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.petitions.Refilings;
import org.bancheng.workflow.urging.Urging;
import org.jspecify.annotations.Nullable;

/** What stands beside the promise only when there is something to tell. */
@org.springframework.stereotype.Component
class SideRecords {

    private final Extensions extensions;
    private final Refusals refusals;
    private final Merging merging;
    private final Refilings refilings;
    private final Recusals recusals;
    private final Urging urging;
    private final Passages passages;
    private final StandIns standIns;
    private final CurrentPerson person;
    private final Deliveries deliveries;
    private final CauseSections causes;
    private final SealedFiles files;

    SideRecords(
            Extensions extensions,
            Refusals refusals,
            Merging merging,
            Refilings refilings,
            Recusals recusals,
            Urging urging,
            Passages passages,
            StandIns standIns,
            CurrentPerson person,
            Deliveries deliveries,
            CauseSections causes,
            SealedFiles files) {
        this.extensions = extensions;
        this.refusals = refusals;
        this.merging = merging;
        this.refilings = refilings;
        this.recusals = recusals;
        this.urging = urging;
        this.passages = passages;
        this.standIns = standIns;
        this.person = person;
        this.deliveries = deliveries;
        this.causes = causes;
        this.files = files;
    }

    /** The promise, each pause with the files it rests on. */
    PromiseSection promise(MatterFile file) {
        var all = files.of(file);
        var reference = file.matter().origin().reference();
        return new PromiseSection(
                file, pause -> List.of(FileList.desk(reference, PauseProof.of(pause, all))));
    }

    /** The name of who stands in for the handler today. */
    @Nullable String standIn(MatterFile file) {
        return standIns.of(file.matter()).map(StandIns.StandIn::name).orElse(null);
    }

    /** Signatures and extensions, which somebody may wait for. */
    List<Component> decisions(MatterFile file) {
        var blocks = new ArrayList<Component>();
        add(blocks, urging.of(file), UrgeSection::new);
        passages.of(file).map(PassageSection::new).ifPresent(blocks::add);
        add(blocks, merging.of(file), MergedSection::new);
        add(blocks, refilings.of(person.get(), file), RefiledSection::new);
        add(blocks, recusals.of(file), RecusalSection::new);
        add(blocks, refusals.of(file), RefusalSection::new);
        add(blocks, extensions.of(file), ExtensionSection::new);
        blocks.addAll(causes.of(file));
        return blocks;
    }

    /** The delivery record. */
    List<Component> notices(MatterFile file) {
        var blocks = new ArrayList<Component>();
        add(blocks, deliveries.of(file), DeliverySection::new);
        return blocks;
    }

    private static <L> void add(
            List<Component> blocks, List<L> lines, Function<List<L>, Component> block) {
        if (!lines.isEmpty()) {
            blocks.add(block.apply(lines));
        }
    }
}
