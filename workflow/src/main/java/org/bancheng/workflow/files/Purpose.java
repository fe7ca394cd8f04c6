package org.bancheng.workflow.files;

/** What a file is attached for; it decides who sees it. */
public enum Purpose {
    /** Proof of what the office did (马上办); the resident sees it only if it is marked so. */
    PROOF,
    /** A paper the resident owed and sent (容缺办). */
    OWED_PAPER,
    /** What a pause rests on (暂停计时); the resident is told that it is there, no more. */
    PAUSE
}
