package org.bancheng.ui.track;

import com.vaadin.flow.component.Component;
import org.bancheng.workflow.matters.Lane;

/**
 * What the holder of a code sees of a lane's matter on {@code /track}; a lane that shows its
 * matters in a way of its own has one such bean.
 */
public interface LaneFollowUp {

    Lane lane();

    /** Everything below the heading of the page, made anew after every step. */
    Component show(Visit visit);
}
