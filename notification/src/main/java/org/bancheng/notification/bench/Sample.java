package org.bancheng.notification.bench;

import java.util.Arrays;

/** Some measurements of one thing. */
record Sample(double[] values) {

    Sample {
        values = values.clone();
        Arrays.sort(values);
    }

    double median() {
        return at(0.5);
    }

    /** The value below which the share of all lies. */
    double at(double share) {
        return values[(int) Math.min(values.length - 1L, Math.round(share * (values.length - 1)))];
    }

    double least() {
        return values[0];
    }

    double most() {
        return values[values.length - 1];
    }
}
