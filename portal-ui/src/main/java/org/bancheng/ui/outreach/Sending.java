package org.bancheng.ui.outreach;

import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.outreach.SignUpForm;

/** Signs up. */
interface Sending {

    /**
     * @throws EventRefused when it cannot be
     */
    void send(SignUpForm form, String token);
}
