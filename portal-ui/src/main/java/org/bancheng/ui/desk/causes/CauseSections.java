package org.bancheng.ui.desk.causes;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.bancheng.workflow.handling.MatterFile;
import org.springframework.stereotype.Service;

/** What a matter's page shows of causes. */
@Service
public class CauseSections {

    private final CauseBeans beans;

    CauseSections(CauseBeans beans) {
        this.beans = beans;
    }

    /** Nothing when no matter in the reader's scope is like it. */
    public List<Component> of(MatterFile file) {
        var similar = beans.similar().of(beans.person().get(), file);
        return similar.isEmpty() ? List.of() : List.of(new SimilarSection(beans, file, similar));
    }
}
