package org.bancheng.ui.layout;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.bancheng.ui.components.Titled;

/** The page exists, but not for the roles of this person. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
class DeniedView extends Sorry implements HasErrorParameter<AccessDeniedException>, Titled {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> fault) {
        say("common.denied");
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String titleKey() {
        return "common.denied.title";
    }
}
