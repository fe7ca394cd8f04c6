package org.bancheng.workflow.figures;

import org.bancheng.workflow.units.Unit;

/**
 * How often a unit says no.
 *
 * @param refused finished as 未办成 out of all finished
 * @param waiting for the second signature
 * @param sentBack how often the second signer refused to sign
 */
public record RefusalSum(Unit unit, Ratio refused, long waiting, long sentBack) {

    boolean saidNo() {
        return refused.numerator() + waiting + sentBack > 0;
    }
}
