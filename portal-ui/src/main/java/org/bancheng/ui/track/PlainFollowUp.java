package org.bancheng.ui.track;

import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.springframework.ui.Model;

/**
 * The same for {@code /plain/track}: a lane's own page without script. Its forms carry the code in
 * their body.
 */
public interface PlainFollowUp {

    Lane lane();

    /** Fills the model and names the template. */
    String show(String code, TrackedMatter matter, Model model);
}
