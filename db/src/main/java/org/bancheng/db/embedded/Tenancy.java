package org.bancheng.db.embedded;

/** How a process wants to use the server of a data folder. */
public enum Tenancy {
    /** The one long-running user of the folder; a second one is refused. */
    OWN,
    /** Beside an owner, or alone for a short while; any number at once. */
    JOIN
}
