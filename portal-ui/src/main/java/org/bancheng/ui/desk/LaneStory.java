package org.bancheng.ui.desk;

import com.vaadin.flow.component.Component;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.Lane;

/**
 * What a lane shows of its matters on the desk, in place of a petition's story; a lane with a desk
 * of its own has one such bean.
 */
public interface LaneStory {

    Lane lane();

    /** What was asked for, and by whom. */
    Component story(MatterFile file);

    /** The address of the list its handlers come from. */
    String list(MatterFile file);
}
