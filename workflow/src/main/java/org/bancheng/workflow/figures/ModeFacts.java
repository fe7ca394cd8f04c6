package org.bancheng.workflow.figures;

import java.util.List;
import org.bancheng.workflow.matters.HandlingMode;

/** What a mode counts of itself, beside what every leg has. */
public interface ModeFacts {

    HandlingMode mode();

    /** In the order they are shown in; none is left out for being nought. */
    List<ModeFact> of(ModeQuery query);
}
