package org.bancheng.workflow.units;

/** The levels of GB/T 2260 that the portal knows. */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY
}
