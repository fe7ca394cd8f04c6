package org.bancheng.ui.demo;

import java.util.List;

/** A feature's share of the demonstration data; a bean of this type is asked once. */
public interface DemoPart {

    /**
     * What happened, in any order: the scenes of all parts are played together, earliest first, and
     * those of one moment in the order given. The accounts exist already.
     */
    List<Scene> scenes(Stage stage);
}
