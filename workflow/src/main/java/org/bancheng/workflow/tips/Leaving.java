package org.bancheng.workflow.tips;

import java.util.List;

/**
 * What an officer who leaves would leave behind.
 *
 * @param onlyMine tips that nobody else of the unit can open yet
 * @param colleagues names of those who would take them over
 */
public record Leaving(int onlyMine, List<String> colleagues) {

    /** Whether nothing would be out of everybody's reach. */
    public boolean isPossible() {
        return onlyMine == 0 || !colleagues.isEmpty();
    }
}
